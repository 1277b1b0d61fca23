"""The search box: tells of every change of its text, but of no half-composed character."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon


class SearchBox(QLineEdit):
    """A line of query. Down goes to the hits, Enter opens the first, Escape leaves."""

    query_changed = Signal(str)
    """The committed text changed; what an input method still composes is not in it."""
    hits_wanted = Signal()
    """Down was pressed: the focus goes to the results."""
    opened = Signal()
    """Enter was pressed: the first hit is to be opened."""
    left = Signal()
    """Escape was pressed in an empty box, or emptied it."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        # textChanged is silent while an input method composes: Qt keeps that text apart.
        self.textChanged.connect(self.query_changed)
        self.returnPressed.connect(self.opened)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.hits_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._icon.setIcon(line_icon("search", self._theme.palette.ink_soft))

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search notes  Ctrl+K"))
        self.setAccessibleName(self.tr("Search notes"))
