"""Having the growth of an interview's solutions measured, one after the other, off the window."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.core.errors import UserError
from reader.core.growth import GrowthModel
from reader.core.interview.course import Interview
from reader.core.languages import Language
from reader.core.slug import Slug
from reader.services.interviews import Interviews
from reader.services.practice import Practice
from reader.ui.jobs import Lane


class GrowthRun(QObject):
    """Measures what was accepted, and keeps what it finds."""

    found = Signal(object)
    """A growth of this `Interview` was kept."""

    def __init__(
        self,
        interviews: Interviews,
        practice: Callable[[], Practice],
        lane: Lane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._interviews, self._practice, self._lane = interviews, practice, lane
        self._stop = threading.Event()

    def measure(self, interview: Interview) -> None:
        """Measure each accepted solution of an interview that has ended."""
        self.stop()
        self._stop = threading.Event()
        for problem, program in self._interviews.accepted_programs(interview).items():
            self._measure_one(interview, problem, program, self._stop)

    def stop(self) -> None:
        """Let the rest be."""
        self._stop.set()

    def _measure_one(
        self,
        interview: Interview,
        problem: Slug,
        program: tuple[Language, str],
        stop: threading.Event,
    ) -> None:
        def name() -> tuple[GrowthModel, ...]:
            from reader.services.interview_growth import name_growth  # noqa: PLC0415 - on the lane

            if stop.is_set():
                return ()
            practice = self._practice()
            packed = practice.problem(problem)
            return name_growth(practice, packed, program, stop.is_set)

        def keep(growth: tuple[GrowthModel, ...]) -> None:
            if growth and not stop.is_set():
                self._interviews.set_growth(interview, problem, growth)
                self.found.emit(interview)

        self._lane.submit(name, keep, self._pass_over)

    def _pass_over(self, error: Exception) -> None:
        # Its pack may be gone, or have no generator: the column has a gap.
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)
