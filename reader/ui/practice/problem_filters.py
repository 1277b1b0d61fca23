"""What narrows the list of problems: a line of text, and a box for each thing known of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.problem import Difficulty
from reader.core.problem_standing import ProblemFilter, Standing, Status, topic_progress
from reader.ui.panes.filter_line import FilterLine
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2
from reader.ui.topic_words import all_topic_words, topic_words

_SEARCH_WIDTH, _ANY_WIDTH = 420, 16_777_215  # the latter is Qt's own word for it
_ONE_LINE_NEEDS = 760  # pixels of width, below which the boxes stand in a line of their own


class ProblemFilters(QWidget):
    """A search box, boxes to choose in, and a switch for what is due."""

    changed = Signal()
    """Another `wanted` is in force."""
    entered = Signal()
    """Down or Enter was pressed in the search box."""

    def __init__(self) -> None:
        super().__init__()
        self.search = FilterLine()
        self.search.setMinimumWidth(120)
        self._boxes = {
            name: _make_box() for name in ("status", "difficulty", "topic", "note", "list")
        }
        self._due = SteadyButton(role="segment")
        self._due.setMinimumHeight(HIT_HEIGHT)
        self._due.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lists: tuple[str, ...] = ()
        self._standings: Sequence[Standing] = ()
        self._lines = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for line in self._lines:
            line.setSpacing(SPACE_2)
            column.addLayout(line)
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)
        for box in self._boxes.values():
            box.activated.connect(lambda _: self.changed.emit())
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.search.entered.connect(self.entered)
        self._due.toggled.connect(lambda _: self.changed.emit())
        self._retranslate()

    @property
    def wanted(self) -> ProblemFilter:
        """What is to be listed."""
        chosen = {name: str(box.currentData() or "") for name, box in self._boxes.items()}
        return ProblemFilter(
            text=self.search.text(),
            topic_words=all_topic_words() if self.search.text().strip() else {},
            status=Status(chosen["status"]) if chosen["status"] else None,
            difficulty=Difficulty(chosen["difficulty"]) if chosen["difficulty"] else None,
            topic=chosen["topic"],
            note=chosen["note"],
            in_list=chosen["list"],
            is_due=self._due.isChecked(),
            today=dt.date.today(),  # noqa: DTZ011 - the user's own day
        )

    def show_choices(self, standings: Sequence[Standing], lists: Sequence[str]) -> None:
        """Offer the topics and notes of these problems, and the user's lists."""
        self._standings, self._lists = standings, tuple(lists)
        self._fill()

    def choose(self, name: str, value: str) -> None:
        """Choose in the box called status, difficulty, topic, note or list; "" for all."""
        box = self._boxes[name]
        box.setCurrentIndex(max(box.findData(value), 0))
        self.changed.emit()

    def clear(self) -> None:
        """Ask for nothing."""
        self.search.blockSignals(True)  # noqa: FBT003 - Qt's
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 - Qt's
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._due.setChecked(False)
        self.changed.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        # Of the two lines: one as wide as its boxes would keep the list from becoming narrow.
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(is_wide=self.width() >= _ONE_LINE_NEEDS)
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self, *, is_wide: bool) -> None:
        """Put all into one line, or the boxes into a second one where there is little room."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
        first, second = self._lines
        # A line of its own is filled; among the boxes it is not wider than one looks.
        self.search.setMaximumWidth(_SEARCH_WIDTH if is_wide else _ANY_WIDTH)
        first.addWidget(self.search, 2)
        for box in self._boxes.values():
            (first if is_wide else second).addWidget(box, 1)
        first.addWidget(self._due)
        if is_wide:
            first.addStretch()

    def _fill(self) -> None:
        topics = [one.topic for one in topic_progress(self._standings)]
        notes = {one.problem.notes[0]: one.note for one in self._standings if one.note}
        choices: dict[str, Mapping[str, str]] = {
            "status": {
                Status.NEW: self.tr("new"),
                Status.TRIED: self.tr("tried"),
                Status.SOLVED: self.tr("solved"),
            },
            "difficulty": {
                Difficulty.EASY: self.tr("easy"),
                Difficulty.MEDIUM: self.tr("medium"),
                Difficulty.HARD: self.tr("hard"),
            },
            "topic": {topic: topic_words(topic) for topic in sorted(topics, key=topic_words)},
            "note": dict(sorted(notes.items(), key=lambda pair: pair[1].casefold())),
            "list": {name: name for name in self._lists},
        }
        for name, words in choices.items():
            _offer(self._boxes[name], self._names()[name], words)
        self._boxes["list"].setVisible(bool(self._lists))

    def _names(self) -> Mapping[str, str]:
        return {
            "status": self.tr("Status"),
            "difficulty": self.tr("Difficulty"),
            "topic": self.tr("Topic"),
            "note": self.tr("Note"),
            "list": self.tr("List"),
        }

    def _retranslate(self) -> None:
        words = self.tr("Filter by title or topic")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self._due.setText(self.tr("Due"))
        self._due.setAccessibleName(self.tr("Only problems whose review is due"))
        for name, box in self._boxes.items():
            for part in (box, box.view()):
                part.setAccessibleName(self._names()[name])
        self._fill()


def _make_box() -> QComboBox:
    box = QComboBox()
    box.setMinimumHeight(HIT_HEIGHT)
    box.setMinimumContentsLength(4)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setMaximumWidth(180)
    return box


def _offer(box: QComboBox, none: str, words: Mapping[str, str]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(none, "")
    for value, word in words.items():
        box.addItem(word, str(value))
    box.setCurrentIndex(max(box.findData(chosen), 0))
