"""The notes around a note: those that link to it, and those that are like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.post import Post
from reader.core.related_note import Reason, ReasonKind, RelatedNote
from reader.ui.panes.note_link import NoteLink
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3

_MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class NoteNeighbours:
    """What is known of a note's surroundings."""

    backlinks: Sequence[Post] = ()
    related: Sequence[RelatedNote] = ()


class Neighbours(QWidget):
    """Two lists, each hidden while it is empty."""

    note_chosen = Signal(str)
    """A note was clicked: its id."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._shown = NoteNeighbours()
        self._titles = (QLabel(), QLabel())
        self._lists = (QVBoxLayout(), QVBoxLayout())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for title, rows in zip(self._titles, self._lists, strict=True):
            title.setProperty("role", "section")
            title.setContentsMargins(0, SPACE_3, 0, 0)
            rows.setSpacing(0)
            column.addWidget(title)
            column.addLayout(rows)
        theme.changed.connect(self.update)
        self._retranslate()

    def show_neighbours(self, neighbours: NoteNeighbours) -> None:
        """Show those of another note."""
        self._shown = neighbours
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        backlinks, related = self._titles
        backlinks.setText(self.tr("Linked from"))
        related.setText(self.tr("Related notes"))
        shown = self._shown
        self._fill(0, ((post, " / ".join(post.category)) for post in shown.backlinks))
        self._fill(1, ((each.post, self._why(each.reasons)) for each in shown.related))

    def _fill(self, number: int, rows: Iterable[tuple[Post, str]]) -> None:
        column = self._lists[number]
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for post, why in rows:
            link = NoteLink(self._theme, post.title, why)
            link.clicked.connect(lambda _=False, note=post.id: self.note_chosen.emit(note))
            column.addWidget(link)
        self._titles[number].setVisible(column.count() > 0)

    def _why(self, reasons: Sequence[Reason]) -> str:
        return " · ".join(self._words_of(reason) for reason in reasons[:_MOST_REASONS])

    def _words_of(self, reason: Reason) -> str:
        one, many = self.tr("1 tag in common"), self.tr("{} tags in common")
        count = len(reason.tags)
        words = {
            ReasonKind.SERIES: self.tr("same series"),
            ReasonKind.LINK: self.tr("linked"),
            ReasonKind.TAGS: one if count == 1 else many.format(count),
            ReasonKind.WORDS: self.tr("similar headings"),
        }
        return words[reason.kind]
