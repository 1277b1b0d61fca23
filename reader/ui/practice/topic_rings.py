"""How far one is, painted: a ring for all problems, and a small one for each topic."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.core.overriding import override
from reader.core.problem_standing import TopicProgress
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import RADIUS_CONTROL, SPACE_2, SPACE_3, TEXT_META, TEXT_UI, Palette
from reader.ui.topic_words import topic_words

_HEIGHT, _RING = 44, 30
_WHOLE = 360 * 16  # Qt counts sixteenths of a degree


class TopicRing(QAbstractButton):
    """A ring, the topic beside it, and solved of all below that; down while it filters."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress = TopicProgress("", 0, 0, 0)
        self._title = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_progress(self, progress: TopicProgress, title: str, said: str) -> None:
        """Show another topic under ``title``; ``said`` is all of it in words."""
        self._progress, self._title = progress, title
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    @property
    def topic(self) -> str:
        """The topic that is shown; empty for all problems."""
        return self._progress.topic

    @override
    def sizeHint(self) -> QSize:
        words = max(self._width(self._title, TEXT_UI), self._width(self._count(), TEXT_META))
        return QSize(SPACE_2 + _RING + SPACE_2 + words + SPACE_3, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, colours)
        ring = QRectF(SPACE_2 + 2, (self.height() - _RING) / 2 + 2, _RING - 4, _RING - 4)
        paint_ring(painter, ring, self._progress, colours)
        left = SPACE_2 + _RING + SPACE_2
        for text, top, size, colour in (
            (self._title, 4, TEXT_UI, colours.ink),
            (self._count(), _HEIGHT / 2 - 1, TEXT_META, colours.ink_soft),
        ):
            painter.setFont(make_font(self.font(), size))
            painter.setPen(QColor(colour))
            line = QRectF(left, top, self.width() - left, _HEIGHT / 2 - 3)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_ground(self, painter: QPainter, colours: Palette) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.wash if self.isChecked() else colours.surface))
            painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.drawRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)

    def _count(self) -> str:
        return f"{self._progress.solved} / {self._progress.total}"

    def _width(self, text: str, size: int) -> int:
        return QFontMetrics(make_font(self.font(), size)).horizontalAdvance(text)


class TopicRings(QWidget):
    """One row of rings: all problems, then as many topics as there is room for."""

    topic_chosen = Signal(str)
    """A ring was pressed: its topic is to be listed alone; empty for all."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._rings: list[TopicRing] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_topics(
        self, everything: TopicProgress, topics: Sequence[TopicProgress], title: str
    ) -> None:
        """Show how far all is, under ``title``, and each topic under its own name."""
        shown = [(everything, title), *((one, topic_words(one.topic)) for one in topics)]
        while len(self._rings) < len(shown):
            self._rings.append(self._make_ring())
        for ring, (progress, name) in zip(self._rings, shown, strict=False):
            said = self.tr("{}: {} of {} solved, {} tried").format(
                name, progress.solved, progress.total, progress.tried
            )
            ring.show_progress(progress, name, said)
        for ring in self._rings[len(shown) :]:
            ring.hide()
            ring.deleteLater()
        del self._rings[len(shown) :]
        self._arrange()

    def mark(self, topic: str) -> None:
        """Show that ``topic`` alone is listed, or all."""
        for ring in self._rings:
            ring.setChecked(bool(topic) and ring.topic == topic)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _make_ring(self) -> TopicRing:
        ring = TopicRing(self._theme, self)
        ring.clicked.connect(lambda: self.topic_chosen.emit(ring.topic if ring.isChecked() else ""))
        return ring

    def _arrange(self) -> None:
        left = -SPACE_2  # the first ring stands in line with the title above
        for ring in self._rings:
            size = ring.sizeHint()
            ring.setGeometry(left, 0, size.width(), size.height())
            ring.setVisible(left + size.width() <= self.width())
            left += size.width()


def paint_ring(painter: QPainter, area: QRectF, progress: TopicProgress, colours: Palette) -> None:
    """Paint what is solved and what is tried as arcs from the top, clockwise."""
    total = max(progress.total, 1)
    arcs = (
        (colours.hairline, _WHOLE),
        (colours.amber, round(_WHOLE * (progress.solved + progress.tried) / total)),
        (colours.celadon, round(_WHOLE * progress.solved / total)),
    )
    for colour, length in arcs:
        if length:
            painter.setPen(QPen(QColor(colour), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(area, _WHOLE // 4, -length)
