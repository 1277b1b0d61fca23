"""The filters of the feed: reading states and bookmarks to choose, the others to take away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.core.library import PostFilter
from reader.core.overriding import override
from reader.core.reading import ReadingState
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.panes.cards import state_name
from reader.ui.theme.tokens import SPACE_2


class FeedFilters(QWidget):
    """A row of states, then a row of category, tags and the rest while one of those is set."""

    filter_changed = Signal(object)
    """A chip was clicked: the `PostFilter` that is meant."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = PostFilter()
        self._libraries: Mapping[str, LibraryEntry] = {}
        self._states = {state: _choice() for state in ReadingState}
        self._star = _choice()
        self._removable = QHBoxLayout()
        choices = QHBoxLayout()
        for row in (choices, self._removable):
            row.setSpacing(SPACE_2)
        for chip in (*self._states.values(), self._star):
            choices.addWidget(chip)
        choices.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(choices)
        column.addLayout(self._removable)
        for state, chip in self._states.items():
            chip.clicked.connect(lambda _=False, state=state: self._toggle_state(state))
        self._star.clicked.connect(self._toggle_star)
        self._retranslate()

    def show_filter(self, wanted: PostFilter, libraries: Mapping[str, LibraryEntry]) -> None:
        """Show what is filtered by."""
        self._filter, self._libraries = wanted, libraries
        for state, chip in self._states.items():
            chip.setChecked(wanted.state is state)
        self._star.setChecked(wanted.is_bookmarked)
        while (item := self._removable.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for label, without in self._set(wanted):
            self._removable.addWidget(self._removal(label, without))
        if self._removable.count():
            self._removable.addStretch()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _set(self, now: PostFilter) -> Iterator[tuple[str, PostFilter]]:
        """Yield the words of each filter that is set, and what is left without it."""
        if now.library in self._libraries:
            yield self._libraries[now.library].library.name, replace(now, library="")
        if now.category:
            yield " / ".join(now.category), replace(now, category=())
        for tag in now.tags:
            yield f"#{tag}", replace(now, tags=tuple(each for each in now.tags if each != tag))
        if now.series:
            yield now.series, replace(now, series="")
        if now.year is not None:
            yield str(now.year), replace(now, year=None)

    def _removal(self, label: str, without: PostFilter) -> QPushButton:
        chip = QPushButton(f"{label}  ×")
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Remove the filter {}").format(label))
        chip.clicked.connect(self._emit(without))
        return chip

    def _emit(self, wanted: PostFilter) -> Callable[[], None]:
        return lambda: self.filter_changed.emit(wanted)

    def _toggle_state(self, state: ReadingState) -> None:
        chosen = None if self._filter.state is state else state
        self.filter_changed.emit(replace(self._filter, state=chosen))

    def _toggle_star(self) -> None:
        is_set = not self._filter.is_bookmarked
        self.filter_changed.emit(replace(self._filter, is_bookmarked=is_set))

    def _retranslate(self) -> None:
        for state, chip in self._states.items():
            chip.setText(state_name(state))
        self._star.setText("★ " + self.tr("Bookmarked"))
        self._star.setAccessibleName(self.tr("Bookmarked"))
        self.show_filter(self._filter, self._libraries)


def _choice() -> QPushButton:
    chip = QPushButton()
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    return chip
