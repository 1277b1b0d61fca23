"""Looking for a smaller failing input beside the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from reader.core.errors import UserError
from reader.services.counterexample import Failing, Progress, Smaller, can_shrink
from reader.ui.practice.smaller_bar import SmallerBar
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.services.practice import Practice, Run
    from reader.ui.jobs import Lane
    from reader.ui.practice.practice_pane import PracticePane


class SmallerController(QObject):
    """Joins the result of a run, the bar below its cases, and the search."""

    _told = Signal(object, object)

    def __init__(self, pane: PracticePane, practice: Practice, lane: Lane) -> None:
        super().__init__(pane)
        self._pane, self._practice, self._lane = pane, practice, lane
        self._stop = threading.Event()
        self._failing: Failing | None = None
        self._found: Smaller | None = None
        self.bar, self._offer = SmallerBar(), QPushButton()
        self._offer.setProperty("role", "plain")
        self._offer.hide()
        pane.results.result.add_tool(self._offer)
        pane.results.result.add_bar(self.bar)
        pane.results.report_shown.connect(self._take_run)
        pane.results.run_began.connect(self._forget)
        pane.problem_opened.connect(self._forget)
        self._offer.clicked.connect(self.find)
        self.bar.stopped.connect(self.stop)
        self.bar.kept.connect(self._keep)
        self._told.connect(self._show_progress)
        self.speak()

    def speak(self) -> None:
        """Name the button in the interface's language."""
        self._offer.setText(self.tr("Find a smaller input"))

    def find(self) -> None:
        """Look for a smaller input that fails as the first failing case does."""
        failing, practice = self._failing, self._practice
        if failing is None:
            return
        self.stop()  # the search of before, which this one would wait for
        self._stop = stop = threading.Event()
        self._offer.hide()

        def tell(progress: Progress) -> None:
            self._told.emit(stop, progress)

        self.bar.show_progress(Progress(0, 0, 0.0, 1.0))
        self._lane.submit(
            lambda: practice.find_smaller(failing, should_stop=stop.is_set, on_progress=tell),
            lambda smaller: self._deliver(smaller, stop),
            lambda error: self._fail(error, stop),
        )

    def stop(self) -> None:
        """End the search; what it has found until then is shown."""
        self._stop.set()

    def _forget(self) -> None:
        """Another run begins: what still comes of the search is not wanted."""
        self._stop.set()
        self._stop = threading.Event()
        self._failing = self._found = None
        self.bar.hide()
        self._offer.hide()

    def _take_run(self, run: Run) -> None:
        self._forget()
        failure = run.report.first_failure
        slug = self._pane.slug
        if failure is None or slug is None or not can_shrink(failure.result.verdict):
            return
        case = next(case for case in run.cases if case.id == failure.case_id)
        packed, verdict = self._practice.problem(slug), failure.result.verdict
        self._failing = Failing(packed, run.source, case, verdict, run.language)
        self._offer.show()

    def _show_progress(self, stop: object, progress: Progress) -> None:
        if stop is self._stop and not self._stop.is_set():
            self.bar.show_progress(progress)

    def _deliver(self, smaller: Smaller | None, stop: threading.Event) -> None:
        if stop is not self._stop:
            return
        if smaller is None:
            self.bar.show_message(
                self.tr("Stopped before a smaller one was found.")
                if stop.is_set()
                else self.tr("No smaller input was found that fails in this way.")
            )
            return
        self._found = smaller
        self.bar.show_found(smaller)
        self._pane.results.result.show_extra(
            smaller.case, smaller.tried.result, smaller.tried.difference, self.tr("Smaller")
        )

    def _fail(self, error: Exception, stop: threading.Event) -> None:
        if stop is not self._stop:
            return
        self.bar.show_message(explain(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _keep(self) -> None:
        if self._found is not None:
            self.bar.hide()
            self._pane.results.add_case(self._found.case)
