"""What a category, tag, series or year holds, in the lines below its name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.core.library import PostFilter
from reader.core.overriding import override
from reader.core.shelf import Shelf
from reader.ui.panes.cards import localised_excerpt
from reader.ui.panes.chip_row import ChipRow
from reader.ui.panes.elided_button import ElidedButton
from reader.ui.theme.tokens import SPACE_1

_MOST_TAGS = 10


class ShelfHead(QWidget):
    """Counts, the index note, and ways to narrow: hidden while no one shelf is listed."""

    post_opened = Signal(str)
    """The index note was clicked: its id."""
    filter_changed = Signal(object)
    """What lies inside, or a tag, was clicked: the `PostFilter` that is meant."""

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self._filter = PostFilter()
        self._counts, self._about = QLabel(), QLabel()
        self._counts.setProperty("role", "meta")
        self._about.setProperty("role", "soft")
        self._about.setWordWrap(True)
        self._index = ElidedButton("")
        self._index.setProperty("role", "plain")
        self._below, self._tags = ChipRow(), ChipRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for widget in (self._counts, self._about, self._index, self._below, self._tags):
            column.addWidget(widget)
        self._index.hide()
        self._index.clicked.connect(self._open_index)
        self.hide()

    def show_shelf(self, shelf: Shelf | None, wanted: PostFilter) -> None:
        """Show another shelf, which ``wanted`` leads to; None for none."""
        self._shelf, self._filter = shelf, wanted
        self.setVisible(shelf is not None)
        if shelf is not None:
            self._show(shelf)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_shelf(self._shelf, self._filter)
        super().changeEvent(event)

    def _show(self, shelf: Shelf) -> None:
        hours, minutes = divmod(shelf.minutes, 60)
        time = self.tr("{} h {} min").format(hours, minutes) if hours else self._minutes(minutes)
        count = self.tr("1 note") if shelf.count == 1 else self.tr("{} notes").format(shelf.count)
        self._counts.setText(f"{count}  ·  {time}")
        self._counts.setVisible(shelf.count > 0)
        index = shelf.index
        about = localised_excerpt(index.summary or index.excerpt) if index is not None else ""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        if index is not None:
            self._index.setText(index.title.replace("&", "&&"))
            self._index.setAccessibleName(self.tr("Open the introduction: {}").format(index.title))
        self._index.setVisible(index is not None)
        self._below.set_label(self.tr("Inside"))
        self._below.set_chips(
            (f"{path[-1]}  {count}", path[-1], partial(self._go_inside, path))
            for path, count in shelf.below
        )
        self._tags.set_label(self.tr("Tags"))
        self._tags.set_chips(
            (f"#{tag}  {count}", tag, partial(self._add_tag, tag))
            for tag, count in shelf.tags[:_MOST_TAGS]
        )

    def _minutes(self, minutes: int) -> str:
        return self.tr("{} min").format(minutes)

    def _go_inside(self, path: tuple[str, ...]) -> None:
        """Narrow to a category inside the category, or to a tag inside the tag."""
        now = self._filter
        wanted = (
            replace(now, category=path) if now.category else replace(now, tags=("/".join(path),))
        )
        self.filter_changed.emit(wanted)

    def _add_tag(self, tag: str) -> None:
        self.filter_changed.emit(replace(self._filter, tags=(*self._filter.tags, tag)))

    def _open_index(self) -> None:
        if self._shelf is not None and self._shelf.index is not None:
            self.post_opened.emit(self._shelf.index.id)
