"""What stands in place of the cards where there are none: why, and what would bring some."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.core.filter_parts import filter_parts, widenings
from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.overriding import override
from reader.core.reading import PostMarks
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.panes.centred_list import side_margin
from reader.ui.panes.filter_words import part_label
from reader.ui.sayings import explain, in_a_row
from reader.ui.theme.tokens import SPACE_1, SPACE_4

_MOST_OFFERS = 6
# A sentence as wide as the pane is not one to be read.
_WIDTH = 480


class EmptyFeed(QWidget):
    """A sentence in the middle, and below it the filters that could be taken away."""

    filter_wanted = Signal(object)
    """An offer was taken: the wider `PostFilter`."""

    def __init__(self) -> None:
        super().__init__()
        self._why_unread: Exception | None = None
        self._being_read: frozenset[str] = frozenset()
        self._words = QLabel()
        self._words.setProperty("role", "soft")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(SPACE_1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(SPACE_4)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addLayout(self._offers)
        column.addStretch(3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = side_margin(self.width(), _WIDTH)
        self._column.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def explain_unread(self, why: Exception | None) -> None:
        """Have the next `explain` tell why the notes cannot be read, or none the like."""
        self._why_unread = why

    def tell_reading(self, libraries: frozenset[str]) -> None:
        """Have the next `explain` tell of these libraries, by their keys, that they are read."""
        self._being_read = libraries

    def explain(
        self,
        library: LibrarySnapshot,
        wanted: PostFilter,
        marks: PostMarks,
        libraries: Mapping[str, LibraryEntry],
    ) -> None:
        """Say why ``wanted`` lists nothing of ``library``, and offer wider filters."""
        self._words.setText(self._reason(library, wanted, libraries.get(wanted.library)))
        while (item := self._offers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        offered = widenings(library, wanted, marks)
        for part, count in offered[:_MOST_OFFERS]:
            label = self.tr("Without “{}”: {}").format(part_label(part, libraries), count)
            self._offer(label, part.without)
        if library.posts and len(filter_parts(wanted)) > 1:
            self._offer(self.tr("Without any filter: {}").format(len(library.posts)), PostFilter())

    def _reason(
        self, library: LibrarySnapshot, wanted: PostFilter, entry: LibraryEntry | None
    ) -> str:
        if entry is not None and not entry.is_there:
            words = self.tr(
                "{} is not there. Connect its disk, or move the folder back: its notes return by"
                " themselves. To forget it, right-click it in the tree and close it."
            )
            return words.format(entry.library.folder)
        if entry is not None and wanted == PostFilter(library=wanted.library):
            if wanted.library in self._being_read:
                return self.tr("Reading the notes in {}…").format(entry.library.folder)
            words = self.tr(
                "There is no Markdown note in {} yet. One that is put there shows up by itself."
            )
            return words.format(entry.library.folder)
        if library.posts:
            return self.tr("No note fits all of these filters.")
        if self._why_unread is not None:
            return in_a_row(self.tr("Your notes cannot be shown."), explain(self._why_unread))
        return self.tr("Reading your notes…")

    def _offer(self, label: str, wanted: PostFilter) -> None:
        button = QToolButton()
        button.setProperty("role", "link")
        button.setText(label.replace("&", "&&"))
        button.clicked.connect(lambda: self.filter_wanted.emit(wanted))
        self._offers.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
