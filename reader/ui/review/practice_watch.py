"""Watching the practice pane: how long a problem is worked on, and when it is solved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.core.review.proposal import Effort
from reader.core.slug import Slug
from reader.core.verdict import Verdict
from reader.services.practice import Run
from reader.services.solve_times import Asked, SolveTimes
from reader.ui.active_time import ActiveTime
from reader.ui.practice_controller import PracticeController


class PracticeWatch(QObject):
    """Keeps the time of each solving, and tells of its end."""

    solved = Signal(str, object)
    """A problem was accepted: its slug, and its `Effort`."""
    worked = Signal(str, float)
    """So many active seconds went to a problem: its slug, and the seconds."""

    def __init__(self, practice: PracticeController, times: SolveTimes, clock: ActiveTime) -> None:
        super().__init__(practice)
        self._practice, self._times, self._clock = practice, times, clock
        self._last: Run | None = None
        self._is_joined = False
        practice.opened.connect(self._note_opening)
        clock.passed.connect(self._count)
        self._note_opening()

    @property
    def slug(self) -> Slug | None:
        """The problem that is worked on now."""
        return self._practice.pane.slug if self._practice.is_open else None

    def begin_again(self, problem: Slug) -> None:
        """Solve a problem anew, though it may be in the pane already."""
        self._times.begin(problem)

    def note_hint(self, problem: Slug) -> None:
        """A hint was looked at."""
        self._times.note(problem, Asked.HINT)

    def _note_opening(self) -> None:
        # The time up to now belongs to what was there before.
        self._clock.take()
        if not self._practice.is_open:
            return
        pane = self._practice.pane
        if not self._is_joined:
            self._is_joined = True
            pane.run_finished.connect(self._note_run)
            pane.submitted.connect(self._note_submission)
        if pane.slug is not None:
            self._times.begin(pane.slug)

    def _count(self, seconds: float) -> None:
        if (slug := self.slug) is not None:
            self._times.add_seconds(slug, seconds)
            self.worked.emit(slug, seconds)

    def _note_run(self, run: Run) -> None:
        self._last = run

    def _note_submission(self) -> None:
        slug = self.slug
        if slug is None or self._last is None:
            return
        if self._last.report.verdict is not Verdict.AC:
            self._times.note(slug, Asked.FAILED)
            return
        self._clock.take()
        effort: Effort | None = self._times.finish(slug)
        if effort is not None:
            self.solved.emit(slug, effort)
