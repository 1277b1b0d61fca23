"""The judge: submissions, whole files and a pack's own programs, all run in the sandbox."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.cases import Case
from reader.core.errors import UserError
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
from reader.services.judge.solver import Solver, SolverLike, StoppedError
from reader.services.judge.source import ProcessSource
from reader.services.judge.systems import open_source
from reader.services.judge.tier import tier_of

if TYPE_CHECKING:
    from reader.services.judge.languages.programs import Programs


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function of a pack's program.

    Where ``seed`` is given, the first argument is ``random.Random(seed)``.
    """

    name: str
    args: list[Json]
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """A program, in its language, for a problem."""

    problem: Problem
    source: str
    language: Language


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
        self._cache = cache
        self._programs: Programs | None = None
        self._wanted = wanted or Wanted()
        self._start = start
        self._turn = threading.Lock()
        self._closing = threading.Event()
        self._processes: ProcessSource | None = None
        self._tier: Tier | None = None

    def tier(self) -> Tier:
        """Return which protection is in force, as the sandbox's own process found it.

        Waits for its turn only the first time.
        """
        if self._tier is None:
            with self._running_processes() as processes:
                return tier_of(processes.layers)
        return self._tier

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
        written = _Written(problem, source, language)
        with self._running_processes() as processes:
            self._check_requirements(problem, processes)
            try:
                return self._judge(
                    processes,
                    submission,
                    written,
                    check_source=check_source,
                    stop=self._stop(should_stop),
                )
            except StoppedError:
                return _stopped(len(cases), tier_of(processes.layers))

    def _judge(
        self,
        processes: ProcessSource,
        submission: Submission,
        written: _Written,
        *,
        check_source: str | None,
        stop: Callable[[], bool],
    ) -> JudgeReport:
        """Return what comes of running ``written`` on every case; a stop raises StoppedError."""
        count = len(submission.cases)
        with ExitStack() as opened:
            solver = opened.enter_context(self._open(processes, written, stop, count))
            decide = None
            if written.problem.compare.kind is CompareKind.CHECK:
                checker = closing(Checker(processes, check_source, stop, count))
                decide = opened.enter_context(checker).decide
            return Runner(submission, solver, decide, tier_of(processes.layers)).run()

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
        with self._running_processes() as processes:
            self._check_requirements(problem, processes)
            written, stop = _Written(problem, source, language), self._stop(should_stop)
            try:
                with self._open(processes, written, stop, len(cases)) as solver:
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
        with self._running_processes() as processes, suppress(StoppedError):
            self._built().build(
                problem,
                source,
                language,
                layers=processes.layers,
                should_stop=self._stop(should_stop),
            )

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
        with self._running_processes() as processes:
            self._check_requirements(problem, processes)
            written, stop = _Written(problem, source, language), self._stop(should_stop)
            try:
                with self._open(processes, written, stop, runs.most) as solver:
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
        with self._running_processes() as processes:
            self._check_requirements(problem, processes)
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
        with self._running_processes() as processes, ExitStack() as opened:
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
        with self._running_processes() as processes:
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
        with self._turn:
            if self._processes is not None:
                self._processes.close()
                self._processes = None
            if self._programs is not None:
                self._programs.close()

    @contextmanager
    def _running_processes(self) -> Iterator[ProcessSource]:
        with self._turn:
            if self._processes is not None and not self._processes.is_alive():
                self._processes.close()
                self._processes = None
            if self._processes is None:
                self._processes = self._start(self._wanted)
                self._tier = tier_of(self._processes.layers)
            yield self._processes

    def _stop(self, should_stop: Callable[[], bool] | None) -> Callable[[], bool]:
        return lambda: self._closing.is_set() or (should_stop is not None and should_stop())

    def _open(
        self,
        processes: ProcessSource,
        written: _Written,
        stop: Callable[[], bool],
        most_cases: int,
    ) -> AbstractContextManager[SolverLike]:
        problem = written.problem
        if written.language is not Language.PYTHON:
            return self._built().open(
                problem,
                written.source,
                written.language,
                layers=processes.layers,
                should_stop=stop,
                most_cases=most_cases,
            )
        job = encode_job(written.source, encode_entry(problem.entry))
        return closing(
            Solver(processes, job, problem.limits, stop, most_cases=most_cases, entry=problem.entry)
        )

    def _built(self) -> Programs:
        # Here and not above: most submissions are in Python.
        from reader.services.judge.languages.programs import Programs  # noqa: PLC0415

        if self._programs is None:
            self._programs = Programs(self._cache)
        return self._programs

    def _check_requirements(self, problem: Problem, processes: ProcessSource) -> None:
        for module in problem.requires:
            if module not in processes.modules and module not in sys.stdlib_module_names:
                raise UserError(
                    say(
                        'the problem "{slug}" needs the module {module}, which the sandbox '
                        "does not have",
                        slug=problem.slug,
                        module=module,
                    ),
                    advice=say(
                        "Install {module} beside yandu, or choose another problem", module=module
                    ),
                )


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
