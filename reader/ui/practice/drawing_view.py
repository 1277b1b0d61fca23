"""A picture of a value in the theme's colours; a large one scrolls, from where it differs."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from reader.core.drawings.shapes import Drawing
from reader.core.drawings.svg import Colours, write_svg
from reader.core.overriding import override
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import CODE_FONTS, SPACE_3, Palette

_TALLEST = 420


class DrawingView(QScrollArea):
    """Shows one drawing at its own size, as tall as it is up to a bound."""

    def __init__(self, theme: ThemeController, drawing: Drawing, name: str) -> None:
        """``name`` is what a screen reader says of the picture."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._canvas = _Canvas(theme, drawing)
        self.setWidget(self._canvas)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(min(self._canvas.height(), _TALLEST) + SPACE_3)
        self._is_moved = False
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.actionTriggered.connect(self._leave_alone)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._canvas.drawing

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 24)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_moved:
            x, y = map(round, self.drawing.focus)
            port = self.viewport()
            self.ensureVisible(x, y, port.width() // 2, port.height() // 2)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() == 0 and event.angleDelta().x() == 0:
            event.ignore()  # the case scrolls as a whole
        else:
            super().wheelEvent(event)

    def _leave_alone(self) -> None:
        """Stay where the user has scrolled to, however large the view becomes."""
        self._is_moved = True


class _Canvas(QWidget):
    def __init__(self, theme: ThemeController, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self._theme = theme
        self._renderer = QSvgRenderer(self)
        self.resize(round(drawing.width), round(drawing.height))
        self._dress()
        theme.changed.connect(self._dress)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        size = QSize(round(self.drawing.width), round(self.drawing.height))
        renderer = self._renderer
        # Nothing that may fail from here on: no window paints again after a painter left open.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(QPoint(0, 0), size))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        svg = write_svg(self.drawing, drawing_colours(self._theme.palette), in_words)
        self._renderer.load(QByteArray(svg.encode()))
        self.update()


def drawing_colours(palette: Palette) -> Colours:
    """Return what the tones of drawings look like in a theme."""
    return Colours(
        ink=palette.ink,
        soft=palette.ink_soft,
        line=_between(palette.hairline, palette.ink_soft),
        fill=palette.raised,
        mark=palette.vermilion,
        fonts=", ".join(CODE_FONTS),
    )


def _between(one: str, other: str) -> str:
    """Return the colour halfway: lines that are seen, and do not shout."""
    a, b = QColor(one), QColor(other)
    middle = QColor(*((x + y) // 2 for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)))  # type: ignore[index]  # the stubs take getRgb for an object
    return middle.name()
