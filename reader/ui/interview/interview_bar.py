"""The bar above the statement while an interview runs: problems, clock, pause, end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.core.overriding import override
from reader.core.slug import Slug
from reader.ui.interview.words import clock_words
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import SPACE_2, SPACE_3

_LAST_S = 5 * 60  # from here on the clock is marked


class InterviewBar(QWidget):
    """Which problem is worked on, and how much time is left."""

    problem_chosen = Signal(str)
    """Another problem of the interview is to be worked on: its slug."""
    pause_wanted = Signal()
    """The clock is to stand."""
    end_wanted = Signal()
    """The interview is to end before its time."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self._left_s = 0.0
        self._is_ending = False
        self._problems: dict[Slug, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._clock = QLabel()
        self._clock.setProperty("role", "verdict-word")
        self._pause, self._end = QPushButton(), QPushButton()
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE_2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._line)
        layout.addStretch()
        layout.addWidget(self._clock)
        for button in (self._pause, self._end):
            button.setProperty("role", "plain")
            layout.addWidget(button)
        self._pause.clicked.connect(self.pause_wanted)
        self._end.clicked.connect(self._end_or_ask)
        self._retranslate()

    def show_problems(self, titles: Sequence[tuple[Slug, str]]) -> None:
        """Offer these problems."""
        for button in self._problems.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._problems = {}
        for slug, title in titles:
            button = self._problems[slug] = SteadyButton(title.replace("&", "&&"), role="segment")
            button.clicked.connect(lambda _=False, s=slug: self.problem_chosen.emit(s))
            self._group.addButton(button)
            self._line.addWidget(button)

    def mark(self, problem: str) -> None:
        """Mark the problem that is worked on."""
        self._set_ending(False)  # noqa: FBT003 - a setter
        for slug, button in self._problems.items():
            button.setChecked(slug == problem)

    def show_time(self, left_s: float, *, is_paused: bool) -> None:
        """Show the time that is left."""
        self._left_s = left_s
        self._clock.setText(clock_words(left_s))
        tone = "slow" if left_s <= _LAST_S else ""
        if self._clock.property("tone") != tone:
            self._clock.setProperty("tone", tone)
            self._clock.style().polish(self._clock)
        self._pause.setEnabled(not is_paused)
        for button in self._problems.values():
            button.setEnabled(not is_paused)
        self._clock.setAccessibleName(self.tr("Time left: {}").format(clock_words(left_s)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _end_or_ask(self) -> None:
        # Asked on the button itself: a second press is needed, and any other choice takes it back.
        if self._is_ending:
            self.end_wanted.emit()
        self._set_ending(not self._is_ending)

    def _set_ending(self, is_ending: bool) -> None:  # noqa: FBT001 - a setter
        self._is_ending = is_ending
        self._retranslate()

    def _retranslate(self) -> None:
        self._pause.setText(self.tr("Pause"))
        ask = self.tr("Press again to end it")
        self._end.setText(ask if self._is_ending else self.tr("End the interview"))
        self._clock.setAccessibleName(self.tr("Time left: {}").format(clock_words(self._left_s)))
