"""The filters of the feed: marks and problems to choose, the others to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.core.filter_parts import FilterPart, PartKind, filter_parts
from reader.core.library import PostFilter
from reader.core.overriding import override
from reader.core.reading import ReadingState
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.panes.cards import state_name
from reader.ui.panes.filter_words import bookmarked_words, part_label, problem_words
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.panes.wrap_row import WrapRow
from reader.ui.theme.tokens import SPACE_1

_CHOSEN = frozenset({PartKind.STATE, PartKind.BOOKMARKED, PartKind.PROBLEM})


class FeedFilters(QWidget):
    """A row to choose in, then a row of category, tags and the rest while one of those is set."""

    filter_changed = Signal(object)
    """A chip was clicked: the `PostFilter` that is meant."""

    def __init__(self) -> None:
        super().__init__()
        self._filter = PostFilter()
        self._libraries: Mapping[str, LibraryEntry] = {}
        self._states = {state: SteadyButton(role="chip") for state in ReadingState}
        self._star, self._problem = SteadyButton(role="chip"), SteadyButton(role="chip")
        self._clear = QToolButton()
        self._clear.setProperty("role", "link")
        self._choices, self._removable = WrapRow(self), WrapRow(self)
        for chip in (*self._states.values(), self._star, self._problem, self._clear):
            self._choices.add(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self._choices)
        column.addWidget(self._removable)
        for state, chip in self._states.items():
            chip.clicked.connect(lambda _=False, state=state: self._toggle_state(state))
        self._star.clicked.connect(self._toggle_star)
        self._problem.clicked.connect(self._toggle_problem)
        self._clear.clicked.connect(self._emit(PostFilter()))
        self._retranslate()

    def show_filter(self, wanted: PostFilter, libraries: Mapping[str, LibraryEntry]) -> None:
        """Show what is filtered by."""
        self._filter, self._libraries = wanted, libraries
        for state, chip in self._states.items():
            chip.setChecked(wanted.state is state)
        self._star.setChecked(wanted.is_bookmarked)
        self._problem.setChecked(wanted.has_problem)
        parts = filter_parts(wanted)
        self._clear.setVisible(bool(parts))
        self._removable.clear()
        for part in parts:
            if part.kind not in _CHOSEN:
                self._removable.add(self._removal(part))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _removal(self, part: FilterPart) -> QPushButton:
        label = part_label(part, self._libraries)
        chip = QPushButton(f"{label}  ×".replace("&", "&&"))
        chip.setProperty("role", "chip")
        chip.setAccessibleName(self.tr("Remove the filter {}").format(label))
        chip.clicked.connect(self._emit(part.without))
        return chip

    def _emit(self, wanted: PostFilter) -> Callable[[], None]:
        return lambda: self.filter_changed.emit(wanted)

    def _toggle_state(self, state: ReadingState) -> None:
        chosen = None if self._filter.state is state else state
        self.filter_changed.emit(replace(self._filter, state=chosen))

    def _toggle_star(self) -> None:
        is_set = not self._filter.is_bookmarked
        self.filter_changed.emit(replace(self._filter, is_bookmarked=is_set))

    def _toggle_problem(self) -> None:
        is_set = not self._filter.has_problem
        self.filter_changed.emit(replace(self._filter, has_problem=is_set))

    def _retranslate(self) -> None:
        for state, chip in self._states.items():
            chip.setText(state_name(state))
        self._star.setText(f"★ {bookmarked_words()}")
        self._star.setAccessibleName(bookmarked_words())
        self._problem.setText(problem_words())
        self._clear.setText(self.tr("Clear all filters"))
        self.show_filter(self._filter, self._libraries)
