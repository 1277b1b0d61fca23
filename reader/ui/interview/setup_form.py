"""What a mock interview is to be like: topics, difficulty, number, minutes, what is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.interview.plan import (
    InterviewPlan,
    VerdictDetail,
    fitting_problems,
    topics_of,
)
from reader.core.overriding import override
from reader.core.problem import Difficulty, Problem
from reader.ui.difficulty import difficulty_words
from reader.ui.interview.words import detail_words
from reader.ui.panes.number_choice import NumberChoice
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.practice.topic_choice import TopicChoice
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

_COUNTS, _MINUTES = (1, 2, 3, 4, 5, 6, 8, 10), (10, 15, 20, 30, 45, 60, 75, 90, 120, 180)


class SetupForm(QWidget):
    """The choices, and how many problems fit them."""

    begun = Signal(object)
    """An interview of this `InterviewPlan` is to begin."""

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[Problem] = ()
        self.topics = TopicChoice()
        self._levels = {level: _chip() for level in Difficulty}
        self._labels = {
            name: QLabel() for name in ("topics", "levels", "count", "minutes", "detail")
        }
        self._count, self._minutes = NumberChoice(_COUNTS, 2), NumberChoice(_MINUTES, 45)
        self._hides = QCheckBox()
        self._hides.setChecked(True)
        self._detail = QComboBox()
        for detail in VerdictDetail:
            self._detail.addItem("", detail)
        self._fitting = QLabel()
        self._fitting.setProperty("role", "soft")
        self._begin = QPushButton()
        self._begin.setProperty("role", "primary")
        self._lay_out()
        for level in self._levels.values():
            level.toggled.connect(self._tell_fitting)
        self.topics.changed.connect(self._tell_fitting)
        self._begin.clicked.connect(lambda: self.begun.emit(self.plan))
        self._retranslate()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Offer the topics of ``problems``."""
        self._problems = problems
        self.topics.show_topics([name for name, _ in topics_of(problems)])
        self._tell_fitting()

    @property
    def plan(self) -> InterviewPlan:
        """What is chosen."""
        return InterviewPlan(
            topics=self.topics.chosen,
            difficulties=tuple(x for x, chip in self._levels.items() if chip.isChecked()),
            count=self._count.value,
            minutes=self._minutes.value,
            hides_titles=self._hides.isChecked(),
            detail=VerdictDetail(self._detail.currentData()),
        )

    def show_plan(self, plan: InterviewPlan) -> None:
        """Choose what ``plan`` says; topics that are no longer offered are passed over."""
        self.topics.choose(plan.topics)
        for level, chip in self._levels.items():
            chip.setChecked(level in plan.difficulties)
        self._count.set_value(plan.count)
        self._minutes.set_value(plan.minutes)
        self._hides.setChecked(plan.hides_titles)
        self._detail.setCurrentIndex(tuple(VerdictDetail).index(plan.detail))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for label in self._labels.values():
            label.setProperty("role", "section")
        levels = QHBoxLayout()
        levels.setSpacing(SPACE_2)
        for chip in self._levels.values():
            levels.addWidget(chip)
        levels.addStretch()
        numbers = QHBoxLayout()
        numbers.setSpacing(SPACE_4)
        for name, widget in (
            ("count", self._count),
            ("minutes", self._minutes),
            ("detail", self._detail),
        ):
            column = QVBoxLayout()
            column.setSpacing(SPACE_2)
            column.addWidget(self._labels[name])
            column.addWidget(widget)
            numbers.addLayout(column)
        numbers.addStretch()
        last = QHBoxLayout()
        last.setSpacing(SPACE_3)
        last.addWidget(self._begin)
        last.addWidget(self._fitting)
        last.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)  # a label is near to what it names
        layout.addWidget(self._labels["topics"])
        layout.addWidget(self.topics)
        layout.addSpacing(SPACE_3)
        layout.addWidget(self._labels["levels"])
        layout.addLayout(levels)
        layout.addSpacing(SPACE_3)
        layout.addLayout(numbers)
        layout.addSpacing(SPACE_2)
        layout.addWidget(self._hides)
        layout.addSpacing(SPACE_2)
        layout.addLayout(last)

    def _tell_fitting(self) -> None:
        fitting = len(fitting_problems(self._problems, self.plan))
        self._begin.setEnabled(fitting > 0)
        self._fitting.setText(
            self.tr("{} problems fit").format(fitting)
            if fitting
            else self.tr("No problem fits. Choose more topics or another difficulty.")
        )

    def _retranslate(self) -> None:
        for name, text in (
            ("topics", self.tr("Topics (all, where none is chosen)")),
            ("levels", self.tr("Difficulty (any, where none is chosen)")),
            ("count", self.tr("Problems")),
            ("minutes", self.tr("Minutes")),
            ("detail", self.tr("Told of a verdict")),
        ):
            self._labels[name].setText(text)
        self._count.set_name(self._labels["count"].text())
        self._minutes.set_name(self._labels["minutes"].text())
        self._detail.setAccessibleName(self._labels["detail"].text())
        self._detail.view().setAccessibleName(self._labels["detail"].text())
        for level, chip in self._levels.items():
            chip.setText(difficulty_words(level))
        for number, detail in enumerate(VerdictDetail):
            self._detail.setItemText(number, detail_words(detail))
        self._hides.setText(self.tr("Hide titles and topics"))
        self._begin.setText(self.tr("Begin the interview"))
        self._tell_fitting()


def _chip() -> QPushButton:
    return SteadyButton(role="segment")
