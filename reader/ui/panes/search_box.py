"""The search box: tells of every change of its text, but of no half-composed character."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.core.overriding import override
from reader.ui.commands import native_keys
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2

_ICON = 16


class SearchBox(QLineEdit):
    """A line of query. Down goes to the hits, Enter opens the first, Escape leaves."""

    query_changed = Signal(str)
    """The committed text changed; what an input method still composes is not in it."""
    hits_wanted = Signal()
    """Down was pressed: the focus goes to the results."""
    opened = Signal()
    """Enter was pressed: the first hit is to be opened."""
    left = Signal()
    """One is done with searching; the box is empty."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._keys = native_keys("Ctrl+K")  # as they are usually; who changed them is told later
        self._clear = QToolButton(self)
        self._clear.setProperty("role", "inner")
        self._clear.setIconSize(QSize(_ICON, _ICON))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.leave)
        self._clear.hide()
        self.setTextMargins(_ICON + SPACE_2, 0, _ICON + SPACE_2, 0)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        # textChanged is silent while an input method composes: Qt keeps that text apart.
        self.textChanged.connect(self.query_changed)
        self.returnPressed.connect(self.opened)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def show_keys(self, keys: str) -> None:
        """Name the shortcut that leads here; empty for none."""
        self._keys = keys
        self._retranslate()

    def leave(self) -> None:
        """Empty the box, and lead back to where one was before."""
        self.clear()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.hits_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRect(SPACE_2 + 1, (self.height() - _ICON) // 2, _ICON, _ICON)
        line_icon("search", self._theme.palette.ink_soft).paint(QPainter(self), place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self.height() - 8
        self._clear.setGeometry(self.width() - side - 4, 4, side, side)
        super().resizeEvent(event)

    def _draw(self) -> None:
        self._clear.setIcon(line_icon("close", self._theme.palette.ink_soft))
        self.update()

    def _retranslate(self) -> None:
        words = self.tr("Search notes")
        self.setPlaceholderText(f"{words}  {self._keys}".rstrip())
        self.setAccessibleName(words)
        self._clear.setAccessibleName(self.tr("Clear the search"))
