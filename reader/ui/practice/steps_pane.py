"""Stepping through a program: its code beside the state that each step found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.step_scene import index_uses
from reader.core.step_text import show_value
from reader.core.steps import Ended, Recording, Step, StepEvent, Timeline
from reader.ui.practice.steps_bar import StepsBar
from reader.ui.practice.steps_code import StepsCode
from reader.ui.practice.steps_state import StepsState
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_NARROW = 560  # below it code and variables stand one over the other


@dataclass(frozen=True, slots=True)
class StepCase:
    """A case that can be stepped through: its id, and what it is called."""

    id: str
    title: str


class StepsPane(QWidget):
    """Chooses a case, has it recorded, and goes through the recording."""

    record_wanted = Signal(str, bool)
    """A case is to be recorded: its id; True: the last steps of it."""
    more_wanted = Signal(str, int)
    """The steps of a case from this number on are wanted."""
    stopped = Signal()
    """What is being recorded is wanted no more."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._timeline: Timeline | None = None
        self._message = ""
        self.setProperty("role", "paper")
        self.cases = QComboBox()
        self.cases.setMinimumContentsLength(9)
        self.start, self.end = QPushButton(), QPushButton()
        self.more, self.stop = QPushButton(), QPushButton()
        for button in (self.start, self.end, self.more, self.stop):
            button.setProperty("role", "plain")
        self._said = QLabel()
        self._said.setProperty("role", "soft")
        self._said.setWordWrap(True)
        self.bar, self.code, self.state = StepsBar(theme), StepsCode(theme), StepsState(theme)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.clear()

    @property
    def timeline(self) -> Timeline | None:
        """The recording that is shown."""
        return self._timeline

    @property
    def said(self) -> str:
        """What is said above the code."""
        return self._said.text()

    def show_cases(self, cases: Sequence[StepCase], chosen: str = "") -> None:
        """Offer other cases, one of them chosen."""
        self.cases.clear()
        for case in cases:
            self.cases.addItem(case.title, case.id)
        self.choose(chosen)

    def choose(self, case_id: str) -> None:
        """Choose a case, if it is there."""
        at = self.cases.findData(case_id)
        if at >= 0:
            self.cases.setCurrentIndex(at)

    def clear(self) -> None:
        """Show no recording."""
        self._timeline = None
        self.bar.show_steps(0, ())
        self._show_body(is_there=False)
        self._show_running(is_running=False)
        self._say(self.tr("Choose a case and step through it: each line, and what it changes."))

    def show_running(self) -> None:
        """Say that the program is being recorded."""
        self._show_running(is_running=True)
        self._say(self.tr("Recording…"))

    def show_message(self, text: str) -> None:
        """Say why there is no recording."""
        self._show_running(is_running=False)
        self._say(text)

    def show_recording(self, recording: Recording, source: str, *, is_end: bool = False) -> None:
        """Show a recording of ``source`` from its first step on, or from its last."""
        self._show_running(is_running=False)
        self._timeline = timeline = Timeline(recording)
        self._say(self._describe(recording))
        self.more.setVisible(recording.ended is Ended.STEPS)
        self._show_body(is_there=len(timeline) > 0)
        self.code.show_source(source.rstrip())
        self.state.take_uses(index_uses(source))
        self.bar.show_steps(len(timeline), timeline.names(), first=recording.first)
        if len(timeline):
            self.bar.go(timeline.ending() if is_end else 0)
            self._show(self.bar.slider.value())

    def step(self, by: int) -> None:
        """Move by some steps."""
        self.bar.step(by)

    def step_past(self, is_out: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's own
        """Move to the next step that is in no call made from here; or out of the present call."""
        if self._timeline is not None and len(self._timeline):
            at = self.bar.slider.value()
            self.bar.go(self._timeline.out(at) if is_out else self._timeline.over(at))

    def _go_to_line(self, line: int) -> None:
        if self._timeline is None:
            return
        found = self._timeline.nearest(line, self.bar.slider.value())
        if found is not None:
            self.bar.go(found)

    def _show(self, at: int) -> None:
        if self._timeline is None or not len(self._timeline):
            return
        step = self._timeline.step(at)
        is_failing = step.event in (StepEvent.RAISE, StepEvent.UNWIND)
        self.code.mark(step.line, is_failing=is_failing)
        self.state.show_state(
            self._timeline.stack(at), self._timeline.changed(at), self._happened(step)
        )
        self.state.show_output(self._timeline.printed(at), len(step.printed))

    def _happened(self, step: Step) -> str:
        match step.event:
            case StepEvent.RETURN:
                return self.tr("Returns {}").format(show_value(step.returned))
            case StepEvent.RAISE:
                return self.tr("Raises {}").format(step.raised)
            case StepEvent.UNWIND:
                return self.tr("Left by the error")
            case _:
                return ""

    def _show_call(self, row: int) -> None:
        if self._timeline is None:
            return
        stack = self._timeline.stack(self.bar.slider.value())
        if 0 <= row < len(stack):
            self.code.mark(stack[row].line)

    def _seek(self, name: str, is_back: bool) -> None:  # noqa: FBT001 - a signal's own
        if self._timeline is None:
            return
        found = self._timeline.next_change(self.bar.slider.value(), name, is_back=is_back)
        if found is not None:
            self.bar.go(found)

    def _describe(self, recording: Recording) -> str:
        notes = {
            "threads": self.tr("Other threads are not recorded."),
            "untraced": self.tr(
                "The program switched the recording off; what came then is missing."
            ),
            "hidden": self.tr("The program hid some of its calls from the recording."),
        }
        said = [in_words(recording.reason)] if recording.reason else []
        if recording.ended is Ended.STEPS:
            said.append(self.tr("Recorded up to step {}.").format(f"{recording.count:,}"))
        if recording.ended is Ended.BYTES:
            said.append(self.tr("Recorded as far as the room goes; the values are large."))
        return "  ".join([*said, *(notes[note] for note in recording.notes)])

    def _ask(self, *, is_end: bool) -> None:
        if self.cases.currentData():
            self.record_wanted.emit(self.cases.currentData(), is_end)

    def _ask_for_more(self) -> None:
        if self._timeline is not None:
            recording = self._timeline.recording
            self.more_wanted.emit(self.cases.currentData(), recording.count)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _show_body(self, *, is_there: bool) -> None:
        for widget in (self.bar, self._body):
            widget.setVisible(is_there)
        self._filler.setVisible(not is_there)

    def _show_running(self, *, is_running: bool) -> None:
        self.stop.setVisible(is_running)
        self.start.setVisible(not is_running)
        self.end.setVisible(not is_running)
        self.more.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, 0)
        head.setSpacing(SPACE_2)
        head.addWidget(self.cases)
        for button in (self.start, self.end, self.stop, self.more):
            head.addWidget(button)
        head.addStretch()
        self._said.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.addWidget(self.code)
        self._body.addWidget(self.state)
        self._body.setChildrenCollapsible(False)
        self._body.setSizes([500, 460])
        self._filler = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self.bar)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._filler, 1)

    def _connect(self) -> None:
        self.start.clicked.connect(lambda: self._ask(is_end=False))
        self.end.clicked.connect(lambda: self._ask(is_end=True))
        self.more.clicked.connect(self._ask_for_more)
        self.stop.clicked.connect(self.stopped)
        self.bar.moved.connect(self._show)
        self.bar.change_wanted.connect(self._seek)
        self.bar.passed.connect(self.step_past)
        self.code.line_wanted.connect(self._go_to_line)
        self.state.call_chosen.connect(self._show_call)

    def _retranslate(self) -> None:
        self.start.setText(self.tr("Step through"))
        self.end.setText(self.tr("Last steps"))
        self.more.setText(self.tr("Further steps"))
        self.stop.setText(self.tr("Stop"))
        self.cases.setAccessibleName(self.tr("Case to step through"))
        self.cases.view().setAccessibleName(self.cases.accessibleName())
        self.code.setAccessibleName(self.tr("Program"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self._body.orientation() != way:
            self._body.setOrientation(way)
            self._body.setSizes([400, 600] if is_narrow else [520, 480])
        self.bar.fold(is_narrow=is_narrow)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._timeline is not None:
                self._say(self._describe(self._timeline.recording))
                self._show(self.bar.slider.value())
            elif not self.stop.isVisible():
                self.clear()
        super().changeEvent(event)
