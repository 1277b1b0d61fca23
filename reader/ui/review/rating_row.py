"""The four ratings as buttons in a row, each with what it leads to."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.core.overriding import override
from reader.core.review.memory import Memory, Rating, remember
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.review.words import interval_words, rating_words
from reader.ui.theme.tokens import SPACE_2


class RatingRow(QWidget):
    """Again, hard, good, easy; the chosen one, if any, is marked."""

    chosen = Signal(object)
    """A button was pressed: its `Rating`."""

    def __init__(self, *, keys: str = "{}", is_brief: bool = False) -> None:
        """Take how the keys of the buttons are written, as ``Alt+{}``.

        Where it ``is_brief`` a button says no more than its rating; the rest is its tooltip.
        """
        super().__init__()
        self._keys, self._is_brief = keys, is_brief
        self._days: dict[Rating, int] = {}
        self._buttons = {rating: self._button(rating) for rating in Rating}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        for button in self._buttons.values():
            layout.addWidget(button)
        self._retranslate()

    def show_memory(self, memory: Memory | None, today: dt.date, *, repeats: bool) -> None:
        """Say of each rating when the thing comes again that is remembered so far."""
        for rating in Rating:
            due = remember(memory, rating, today, repeats=repeats).due
            self._days[rating] = (due - today).days
        self._retranslate()

    def words_for(self, rating: Rating) -> str:
        """Return when the thing comes again after ``rating``."""
        return interval_words(self._days.get(rating, 0))

    def mark(self, rating: Rating | None) -> None:
        """Mark the rating that counts; None for none."""
        for each, button in self._buttons.items():
            button.setChecked(each is rating)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, rating: Rating) -> QPushButton:
        button = SteadyButton(role="segment")
        # A narrow pane cuts what stands beside the words, and not the words.
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._choose(rating))
        return button

    def _choose(self, rating: Rating) -> None:
        self.mark(rating)
        self.chosen.emit(rating)

    def _retranslate(self) -> None:
        for rating, button in self._buttons.items():
            word = rating_words(rating)
            when = interval_words(self._days[rating]) if rating in self._days else ""
            button.setText(word if self._is_brief else f"{word}  {when}".strip())
            button.setToolTip(f"{word}  {when}  {self._keys.format(rating.value)}")
            button.setAccessibleName(f"{word}, {when}" if when else word)
