"""Beside the page: the highlights of its note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.highlight import Highlight
from reader.core.overriding import override
from reader.ui.highlights.quote_link import QuoteLink
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3


class SideHighlights(QWidget):
    """In the order of the page; hidden while there is none."""

    chosen = Signal(object)
    """A `Highlight` was clicked."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[Highlight] = ()
        self._title = QLabel()
        self._title.setProperty("role", "section")
        self._title.setContentsMargins(0, SPACE_3, 0, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        theme.changed.connect(self.update)
        self.show_highlights(())

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show those of another note, or other ones of this."""
        self._shown = highlights
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lost = self.tr("Not found in the note any more")
        for one in highlights:
            link = QuoteLink(self._theme, one, lost)
            link.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            self._rows.addWidget(link)
        self._title.setText(self.tr("Highlights"))
        self.setVisible(bool(highlights))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_highlights(self._shown)
        super().changeEvent(event)
