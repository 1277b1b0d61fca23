"""Having a program's growth measured off the window's thread, and shown in its pane."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.ui.practice.growth_pane import GrowthPane
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.services.growth import GrowthReport
    from reader.services.packs import PackedProblem
    from reader.services.practice import Practice
    from reader.ui.jobs import Lane
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.theme.controller import ThemeController

GROWTH = "growth"


@dataclass(frozen=True, slots=True)
class Program:
    """What is to be measured."""

    packed: PackedProblem
    source: str
    language: Language


class GrowthController(QObject):
    """Joins the practice pane, the tab of growth, and the meter."""

    _size_done = Signal(object, int, int)

    def __init__(
        self, pane: PracticePane, practice: Practice, lane: Lane, theme: ThemeController
    ) -> None:
        super().__init__(pane)
        self._pane, self._practice, self._lane = pane, practice, lane
        self._stop = threading.Event()
        self.growth = GrowthPane(theme)
        pane.results.add_tab(GROWTH, lambda: self.tr("Growth"), self.growth)
        pane.problem_opened.connect(self._take_problem)
        self.growth.measure_wanted.connect(self.measure)
        self.growth.stopped.connect(self.stop)
        self._size_done.connect(self._show_progress)

    def show(self) -> None:
        """Bring the tab to the front and measure the program in the editor."""
        self._pane.results.show_tab(GROWTH)
        self.measure()

    def measure(self) -> None:
        """Measure the program in the editor."""
        view, slug = self._pane.editor, self._pane.slug
        if view is None or slug is None:
            return
        self.stop()
        self._stop = stop = threading.Event()
        packed, language = self._practice.problem(slug), Language(self._pane.language)
        self.growth.show_running(0, 0)
        view.fetch_source(lambda source: self._send(Program(packed, source, language), stop))

    def stop(self) -> None:
        """End the measurement; what it has so far is shown."""
        self._stop.set()

    def _take_problem(self) -> None:
        self._stop.set()
        self._stop = threading.Event()  # so that what still comes is another problem's
        self.growth.clear()

    def _send(self, program: Program, stop: threading.Event) -> None:
        practice = self._practice

        def tell(done: int, total: int) -> None:
            self._size_done.emit(stop, done, total)

        self._lane.submit(
            lambda: measure(practice, program, tell, stop),
            lambda report: self._deliver(report, stop),
            lambda error: self._fail(error, stop),
        )

    def _show_progress(self, stop: object, done: int, total: int) -> None:
        if stop is self._stop and not self._stop.is_set():
            self.growth.show_running(done, total)

    def _deliver(self, report: GrowthReport, stop: threading.Event) -> None:
        if stop is self._stop:
            self.growth.show_report(report)

    def _fail(self, error: Exception, stop: threading.Event) -> None:
        if stop is self._stop:
            why = explain(error)
            self.growth.show_message(self.tr("Stopped.") if stop.is_set() else why)
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)


def measure(
    practice: Practice,
    program: Program,
    tell: Callable[[int, int], None],
    stop: threading.Event,
) -> GrowthReport:
    """Return how ``program`` grows; in any thread."""
    from reader.services.growth import GrowthMeter  # noqa: PLC0415 - with its first use

    import_module("pyqtgraph")  # here, so that the window does not wait for it
    judge, cases = practice.sandbox(program.packed)
    return GrowthMeter(judge, cases).measure(
        program.packed,
        program.source,
        on_size=tell,
        should_stop=stop.is_set,
        language=program.language,
    )
