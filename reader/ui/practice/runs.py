"""Running the program of the editor: one run at a time, stopped or left at any moment."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.verdict import CaseResult
from reader.ui.jobs import Lane

if TYPE_CHECKING:
    from reader.services.packs import PackedProblem
    from reader.services.practice import Practice, Run
    from reader.services.progress import ProgressStore
    from reader.ui.web.editor_view import EditorView


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """What is run. It is all settled at the beginning: the pane may go on to another problem."""

    packed: PackedProblem
    language: Language
    is_submission: bool
    stop: threading.Event


class Runs(QObject):
    """Takes the program out of the editor, keeps it as the draft, and has it judged."""

    running_changed = Signal(bool)
    """A run begins, or is over."""
    progressed = Signal(int, int)
    """So many cases are done, of so many."""
    judged = Signal(object, bool)
    """A run came to its end: its `Run`, and whether it was a submission."""
    stopped = Signal()
    """The run was stopped, as was asked; nothing of it is kept."""
    failed = Signal(object)
    """Nothing could be run: the error."""
    _case_done = Signal(object, int, int)

    def __init__(
        self, practice: Practice, progress: ProgressStore, lane: Lane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._practice, self._progress, self._lane = practice, progress, lane
        self._job: _Job | None = None
        self._case_done.connect(self._tell_progress)

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    @property
    def is_submission(self) -> bool:
        """Whether what runs is a submission."""
        return self._job is not None and self._job.is_submission

    def start(
        self, packed: PackedProblem, language: Language, view: EditorView, *, is_submission: bool
    ) -> None:
        """Run what ``view`` holds, on the examples and own inputs or on every case."""
        job = self._job = _Job(packed, language, is_submission, threading.Event())
        self.running_changed.emit(True)  # noqa: FBT003 - a signal's argument
        view.fetch_source(partial(self._send, job))

    def stop(self) -> None:
        """Stop the run; it is told when that is done."""
        if self._job is not None:
            self._job.stop.set()

    def leave(self) -> None:
        """Stop the run and tell nothing more of it."""
        if self._job is not None:
            self._job.stop.set()
            self._end()

    def _send(self, job: _Job, source: str) -> None:
        if job is not self._job:  # left, and what the editor gave may be another's by now
            return
        self._progress.save_draft(job.packed.problem.slug, source, job.language)
        judge = self._practice.submit if job.is_submission else self._practice.run_examples

        def tell(_: CaseResult, done: int, total: int) -> None:
            self._case_done.emit(job, done, total)

        self._lane.submit(
            lambda: judge(
                job.packed, source, on_case=tell, should_stop=job.stop.is_set, language=job.language
            ),
            lambda run: self._finish(job, run),
            lambda error: self._fail(job, error),
        )

    def _tell_progress(self, job: _Job, done: int, total: int) -> None:
        if job is self._job:
            self.progressed.emit(done, total)

    def _finish(self, job: _Job, run: Run) -> None:
        if job is not self._job:
            return
        self._end()
        if job.stop.is_set():
            self.stopped.emit()
        else:
            self.judged.emit(run, job.is_submission)

    def _fail(self, job: _Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._end()
        if job.stop.is_set() and isinstance(error, UserError):
            # Stopped while the cases were made, which then are too few.
            self.stopped.emit()
        else:
            self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.running_changed.emit(False)  # noqa: FBT003 - a signal's argument
