"""Having a program recorded off the window's thread, and its steps shown in their pane."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.verdict import Verdict
from reader.ui.practice.steps_pane import StepCase, StepsPane
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.core.cases import Case
    from reader.core.steps import Recording
    from reader.services.packs import PackedProblem
    from reader.services.practice import Practice, Run
    from reader.ui.jobs import Lane
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.theme.controller import ThemeController

STEPS = "steps"


class StepsController(QObject):
    """Joins the practice pane, the tab of steps, and the recorder."""

    def __init__(
        self, pane: PracticePane, practice: Practice, lane: Lane, theme: ThemeController
    ) -> None:
        super().__init__(pane)
        self._pane, self._practice, self._lane = pane, practice, lane
        self._cases: dict[str, Case] = {}
        self._failed: Case | None = None
        self._ending, self._is_python = Verdict.AC, True
        self._source = ""
        self._stop = threading.Event()
        self.steps = StepsPane(theme)
        pane.results.add_tab(STEPS, lambda: self.tr("Steps"), self.steps)
        pane.problem_opened.connect(self._take_problem)
        pane.language_chosen.connect(self._take_problem)
        pane.results.report_shown.connect(self._take_run)
        pane.results.case_chosen.connect(self.steps.choose)
        pane.results.cases.changed.connect(self._fill)
        self.steps.record_wanted.connect(self._record)
        self.steps.more_wanted.connect(self._record_more)
        self.steps.stopped.connect(self.stop)
        if pane.slug is not None:
            self._take_problem()

    def show(self) -> None:
        """Bring the tab to the front and record the case that is open."""
        self._pane.results.show_tab(STEPS)
        self._record(self.steps.cases.currentData() or "", is_end=False)

    def show_end(self) -> None:
        """Bring the tab to the front with the last steps of the case that failed."""
        self._pane.results.show_tab(STEPS)
        if self._failed is not None:
            self.steps.choose(self._failed.id)
            self._record(self._failed.id, is_end=True)

    def stop(self) -> None:
        """End what is being recorded."""
        self._stop.set()

    def has_failed_in_code(self) -> bool:
        """Return whether the latest run ended in an error whose last steps can be shown."""
        has_failed = self._failed is not None and self._ending in (Verdict.RE, Verdict.MLE)
        return has_failed and self._is_python

    def _take_problem(self) -> None:
        self.stop()
        self._failed, self._ending = None, Verdict.AC
        self.steps.clear()
        if self._pane.language != Language.PYTHON:
            self._say_why_not()
        self._fill()

    def _take_run(self, run: Run) -> None:
        failures = [one for one in run.report.cases if one.verdict is not Verdict.AC]
        by_id = {case.id: case for case in run.cases}
        self._failed = by_id.get(failures[0].case_id) if failures else None
        self._ending = failures[0].verdict if failures else Verdict.AC
        self._is_python = run.language is Language.PYTHON
        self._fill()

    def _fill(self) -> None:
        packed = self._packed()
        if packed is None:
            return
        examples = [case for case in packed.cases() if case.is_example]
        titles = {case.id: self.tr("Example {}").format(at) for at, case in enumerate(examples, 1)}
        self._cases = {case.id: case for case in examples}
        for case, title in self._own(packed):
            self._cases[case.id], titles[case.id] = case, title
        if self._failed is not None:
            title = titles.get(self._failed.id, self._failed.id)
            self._cases[self._failed.id] = self._failed
            titles[self._failed.id] = self.tr("Failed: {}").format(title)
        chosen = self._failed.id if self._failed is not None else ""
        self.steps.show_cases([StepCase(id_, title) for id_, title in titles.items()], chosen)

    def _own(self, packed: PackedProblem) -> list[tuple[Case, str]]:
        from reader.core.own_input import read_input  # noqa: PLC0415 - with the first problem

        found: list[tuple[Case, str]] = []
        store = self._practice.own_cases
        own = store.of(packed.problem.slug) if store is not None else ()
        for number, one in enumerate(own, 1):
            try:
                case = read_input(packed.problem.entry, one.text, one.case_id)
            except UserError:
                continue  # the tab of cases says what is wrong with it
            found.append((case, self.tr("Own {}").format(number)))
        return found

    def _packed(self) -> PackedProblem | None:
        slug = self._pane.slug
        return self._practice.problem(slug) if slug is not None else None

    def _record(self, case_id: str, is_end: bool) -> None:  # noqa: FBT001 - a signal's own
        view = self._pane.editor
        if view is not None and case_id in self._cases:
            self._begin()
            # Of this problem and this case, whatever is opened until the source is there.
            packed, case = self._packed(), self._cases[case_id]
            view.fetch_source(lambda source: self._send(packed, case, source, is_end=is_end))

    def _record_more(self, case_id: str, first: int) -> None:
        if case_id in self._cases:
            self._begin()
            self._send(self._packed(), self._cases[case_id], self._source, first=first)

    def _begin(self) -> None:
        self.stop()
        self._stop = threading.Event()
        self.steps.show_running()

    def _send(
        self,
        packed: PackedProblem | None,
        case: Case,
        source: str,
        *,
        first: int = 0,
        is_end: bool = False,
    ) -> None:
        if packed is None or packed.problem.slug != self._pane.slug:
            return  # another problem was opened since
        if self._pane.language != Language.PYTHON:
            self._say_why_not()
            return
        self._source = source
        practice, stop = self._practice, self._stop

        def work() -> Recording | None:
            return record(practice, packed, source, case, first=first, is_end=is_end, stop=stop)

        self._lane.submit(
            work, lambda made: self._deliver(made, source, stop, is_end=is_end), self._fail
        )

    def _say_why_not(self) -> None:
        self.steps.show_message(self.tr("Only programs in Python can be stepped through."))

    def _deliver(
        self, made: Recording | None, source: str, stop: threading.Event, *, is_end: bool
    ) -> None:
        if stop is not self._stop:
            return
        if made is None or stop.is_set():
            self.steps.show_message(self.tr("Stopped."))
        else:
            self.steps.show_recording(made, source, is_end=is_end)

    def _fail(self, error: Exception) -> None:
        self.steps.show_message(explain(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)


def record(
    practice: Practice,
    packed: PackedProblem,
    source: str,
    case: Case,
    *,
    first: int,
    is_end: bool,
    stop: threading.Event,
) -> Recording | None:
    """Return the steps of a case, made first where a generator makes it; in any thread."""
    from reader.services.step_recording import StepRecording  # noqa: PLC0415 - with its first use

    judge, cases = practice.sandbox(packed)
    (whole,) = cases.resolve(packed, [case], should_stop=stop.is_set)
    recording, problem = StepRecording(judge), packed.problem
    if is_end:
        return recording.record_end(problem, source, whole, should_stop=stop.is_set)
    return recording.record(problem, source, whole, first=first, should_stop=stop.is_set)
