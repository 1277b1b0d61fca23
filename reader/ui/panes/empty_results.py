"""What stands in place of the results where there are none: what to try next."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.core.filter_chips import find_chips, without_chip
from reader.ui.panes.filter_rows import filter_label
from reader.ui.panes.plain_label import PlainLabel
from reader.ui.theme.tokens import SPACE_2, SPACE_4

_MOST_WORDS = 6


class EmptyResults(QWidget):
    """Says that nothing was found, and offers the query without a filter, or with any word."""

    query_wanted = Signal(str)
    """One of the offers was taken: its query."""

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel()
        self._words.setProperty("role", "soft")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_4)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addLayout(self._offers)
        column.addStretch(3)

    def show_query(self, query: str) -> None:
        """Say it of ``query``."""
        is_unfinished = query.rstrip().endswith((":", "："))
        go_on = self.tr("Go on: “{}” wants a value.")
        nothing = self.tr("Nothing found for “{}”. Try fewer or shorter words.")
        self._words.setText((go_on if is_unfinished else nothing).format(query.strip()))
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for label, other in self._make_offers(query):
            button = QToolButton()
            button.setProperty("role", "link")
            button.setText(label.replace("&", "&&"))
            button.clicked.connect(lambda _=False, other=other: self.query_wanted.emit(other))
            self._offers.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)

    def _make_offers(self, query: str) -> Iterator[tuple[str, str]]:
        chips = find_chips(query)
        for chip in chips:
            label = filter_label(chip.key, chip.value, is_negated=chip.is_negated)
            yield self.tr("Search without {}").format(label), without_chip(query, chip)
        words = query.split()
        is_plain = not chips and all(word.isalnum() for word in words)
        if is_plain and 1 < len(words) <= _MOST_WORDS and "OR" not in words:
            yield self.tr("Search notes with any of the words"), " OR ".join(words)
