"""The judge: submissions, whole files and a pack's own programs, all run in the sandbox."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from reader.core.cases import Case
from reader.core.languages import Language
from reader.core.problem import CompareKind, Limits, Problem
from reader.core.saying import say
from reader.core.steps import Recording
from reader.core.verdict import Json, JudgeReport, Tier, Verdict
from reader.services.judge.answers import Answer, Execution
from reader.services.judge.checking import PACK_LIMITS, Checker
from reader.services.judge.job import (
    PACK_ENTRY,
    EncodedCase,
    encode_call,
    encode_case,
    encode_entry,
    encode_job,
    encode_recording,
)
from reader.services.judge.measuring import Runs, measure
from reader.services.judge.processes import Wanted
from reader.services.judge.recording import Recorder, Window
from reader.services.judge.runner import OnCase, Runner, Submission
from reader.services.judge.script import run_script
from reader.services.judge.session import Kill, SessionOverError
from reader.services.judge.shared_source import SharedSource
from reader.services.judge.solver import Solver, SolverLike, StoppedError
from reader.services.judge.solvers import Solvers, Written, check_requirements
from reader.services.judge.source import ProcessSource
from reader.services.judge.systems import open_source
from reader.services.judge.tier import tier_of


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function of a pack's program.

    Where ``seed`` is given, the first argument is ``random.Random(seed)``.
    """

    name: str
    args: list[Json]
    seed: int | None = None


class Judge:
    """Runs programs one at a time; may be called from any thread, and waits its turn.

    Starting costs nothing: the sandbox's own process starts with the first job, and again
    after it was lost. `close` ends it and whatever runs in it, from any thread.
    """

    def __init__(
        self,
        *,
        wanted: Wanted | None = None,
        start: Callable[[Wanted], ProcessSource] = open_source,
        cache: Path | None = None,
    ) -> None:
        """Take the layers to put on, all by default, and what starts the sandbox.

        In the folder ``cache`` it keeps what makes programs in C++ compile quickly.
        """
        self._shared = SharedSource(wanted or Wanted(), start)
        self._solvers = Solvers(cache)
        self._closing = threading.Event()

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called: from then on everything counts as stopped."""
        return self._closing.is_set()

    def tier(self) -> Tier:
        """Return which protection is in force, as the sandbox's own process found it.

        Waits for its turn only the first time.
        """
        return self._shared.tier()

    def submit(
        self,
        problem: Problem,
        source: str,
        cases: Sequence[Case],
        *,
        on_case: OnCase | None = None,
        should_stop: Callable[[], bool] | None = None,
        stop_at_first_failure: bool = True,
        tries_alone: bool = True,
        check_source: str | None = None,
        language: Language = Language.PYTHON,
    ) -> JudgeReport:
        """Return the verdict on ``source``.

        Args:
            problem: Says what is called, how answers are compared, and the limits of a case.
            source: The program.
            cases: Run in this order; each has its expected answer.
            on_case: Called in this thread with each result, how many are done, and of how many.
            should_stop: Asked every 50 ms or more often; True ends the program at once.
            stop_at_first_failure: Leave out the cases after the first that fails.
            tries_alone: Run a case that fails once more in a process of its own: its verdict
                is the one that counts, and what a program keeps from case to case is told.
            check_source: The problem's ``check.py``, where it compares by one.
            language: What ``source`` is written in.

        Raises:
            UserError: The language has no compiler here, the problem requires a module that is
                not here, or its check failed.
            Fault: The sandbox failed.
        """
        submission = Submission(problem, cases, on_case, stop_at_first_failure, tries_alone)
        written, stop = Written(problem, source, language), self._stop(should_stop)
        with self._shared.borrow() as processes:
            return self._judge(processes, submission, written, check_source, stop)

    def _judge(
        self,
        processes: ProcessSource,
        submission: Submission,
        written: Written,
        check_source: str | None,
        stop: Callable[[], bool],
    ) -> JudgeReport:
        count, tier = len(submission.cases), tier_of(processes.layers)
        with ExitStack() as opened, suppress(StoppedError):
            solver = opened.enter_context(self._solvers.open(processes, written, stop, count))
            decide = None
            if written.problem.compare.kind is CompareKind.CHECK:
                checker = closing(Checker(processes, check_source, stop, count))
                decide = opened.enter_context(checker).decide
            return Runner(submission, solver, decide, tier).run()
        return _stopped(count, tier)

    def answers(
        self,
        problem: Problem,
        source: str,
        cases: Sequence[Case],
        *,
        should_stop: Callable[[], bool] | None = None,
        stop_at_first_failure: bool = False,
        language: Language = Language.PYTHON,
    ) -> list[Answer]:
        """Return what ``source`` answers to each case, compared with nothing.

        Shorter than ``cases`` only where it was stopped, or ended with the first that failed.
        Raises as `submit` does.
        """
        bodies = [encode_case(case, problem.entry) for case in cases]
        with self._shared.borrow() as processes:
            written, stop = Written(problem, source, language), self._stop(should_stop)
            try:
                with self._solvers.open(processes, written, stop, len(cases)) as solver:
                    return list(_answer_all(solver, bodies, until_failure=stop_at_first_failure))
            except StoppedError:
                return []

    def build(
        self,
        problem: Problem,
        source: str,
        language: Language,
        *,
        should_stop: Callable[[], bool] | None = None,
    ) -> None:
        """Compile ``source`` ahead of what is done with it within a given time.

        Whether it compiles is told by the first answer. Raises UserError as `submit` does.
        """
        if language is Language.PYTHON:
            return
        with self._shared.borrow() as processes, suppress(StoppedError):
            written = Written(problem, source, language)
            self._solvers.build(processes, written, self._stop(should_stop))

    def measure(
        self,
        problem: Problem,
        source: str,
        case: Case,
        *,
        runs: Runs,
        should_stop: Callable[[], bool] | None = None,
        language: Language = Language.PYTHON,
    ) -> Answer | None:
        """Return the quickest of several runs on one case, with the peak of their process.

        None where it was stopped. Raises as `submit` does.
        """
        with self._shared.borrow() as processes:
            written, stop = Written(problem, source, language), self._stop(should_stop)
            try:
                with self._solvers.open(processes, written, stop, runs.most) as solver:
                    return measure(solver, encode_case(case, problem.entry), runs)
            except StoppedError:
                return None

    def record(
        self,
        problem: Problem,
        source: str,
        case: Case,
        window: Window,
        *,
        should_stop: Callable[[], bool] | None = None,
    ) -> Recording | None:
        """Return the steps that ``source`` takes on one case; None where it was stopped.

        The limits of the recorded run are the problem's. Raises as `submit` does.
        """
        with self._shared.borrow() as processes:
            check_requirements(problem, processes)
            job = encode_recording(source, encode_entry(problem.entry), window.fields())
            recorder = Recorder(processes, job, problem.limits, window)
            encoded = encode_case(case, problem.entry)
            try:
                return recorder.record(encoded.frames, self._stop(should_stop))
            except StoppedError:
                return None

    def call(
        self,
        source: str,
        calls: Sequence[Call],
        *,
        limits: Limits = PACK_LIMITS,
        should_stop: Callable[[], bool] | None = None,
        stop_at_first_failure: bool = False,
    ) -> list[Answer]:
        """Return the answers of functions of a pack's program, each in a fresh namespace.

        The answers are plain JSON values; shorter than ``calls`` as `answers` is.
        """
        with self._shared.borrow() as processes, ExitStack() as opened:
            job, stop = encode_job(source, PACK_ENTRY), self._stop(should_stop)
            solver = opened.enter_context(
                closing(Solver(processes, job, limits, stop, most_cases=len(calls)))
            )
            bodies = [encode_call(call.name, call.args, call.seed) for call in calls]
            return list(_answer_all(solver, bodies, until_failure=stop_at_first_failure))

    def execute(
        self,
        source: str,
        *,
        limits: Limits,
        stdin: str = "",
        should_stop: Callable[[], bool] | None = None,
    ) -> Execution:
        """Run a whole file as ``__main__`` and return what it printed and how it ended."""
        with self._shared.borrow() as processes:
            stop = self._stop(should_stop)
            try:
                return run_script(processes, source, limits, stdin=stdin, should_stop=stop)
            except SessionOverError as over:
                if over.ending.kill is not Kill.STOPPED:
                    raise
                return Execution("", "", 130, Verdict.EXITED, say("stopped"), 0.0, 0.0, 0.0)

    def close(self) -> None:
        """End what runs, within 50 ms or so, and give everything back."""
        self._closing.set()
        with self._shared.closed():
            self._solvers.close()

    def _stop(self, should_stop: Callable[[], bool] | None) -> Callable[[], bool]:
        return lambda: self._closing.is_set() or (should_stop is not None and should_stop())


def _answer_all(
    solver: SolverLike, bodies: Sequence[EncodedCase], *, until_failure: bool
) -> Iterator[Answer]:
    try:
        for body in bodies:
            answer = solver.answer(body)
            yield answer
            if until_failure and answer.failure is not None:
                return
    except StoppedError:
        return


def _stopped(total: int, tier: Tier) -> JudgeReport:
    return JudgeReport(
        verdict=Verdict.EXITED,
        reason=say("stopped before all cases were run"),
        total=total,
        cpu_ms=0.0,
        wall_ms=0.0,
        peak_mb=0.0,
        tier=tier,
    )
