"""The judge: submissions, whole files and a pack's own programs, all run in the sandbox."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.checkers.port import CHECK_FUNCTION, read_check_answer
from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.problem import CompareKind, Limits, Problem
from reader.core.saying import say
from reader.core.steps import Recording
from reader.core.verdict import Json, JudgeReport, Tier, Verdict
from reader.services.judge.answers import Answer, Execution
from reader.services.judge.job import (
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
from reader.services.judge.runner import Judged, OnCase, Runner, Submission, accepted, wrong
from reader.services.judge.script import run_script
from reader.services.judge.session import Kill, SessionOverError
from reader.services.judge.solver import Solver, SolverLike, StoppedError
from reader.services.judge.source import ProcessSource
from reader.services.judge.systems import open_source
from reader.services.judge.tier import tier_of

PACK_LIMITS = Limits(cpu_ms=20_000, memory_mb=1024)
_PACK_ENTRY = {"kind": "pack"}


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
    ) -> None:
        """Take the layers to put on, all by default, and what starts the sandbox."""
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
            check_source: The problem's ``check.py``, where it compares by one.
            language: What ``source`` is written in.

        Raises:
            UserError: The language has no compiler here, the problem requires a module that is
                not here, or its check failed.
            Fault: The sandbox failed.
        """
        with self._running_processes() as processes, ExitStack() as opened:
            self._check_requirements(problem, processes)
            stop = self._stop(should_stop)
            tier = tier_of(processes.layers)
            try:
                solver = opened.enter_context(
                    closing(self._solver(processes, problem, source, stop, len(cases)))
                    if language is Language.PYTHON
                    else _open_solver(
                        problem,
                        source,
                        language,
                        layers=processes.layers,
                        should_stop=stop,
                        most_cases=len(cases),
                    )
                )
            except StoppedError:
                return _stopped(len(cases), tier)
            decide = None
            if problem.compare.kind is CompareKind.CHECK:
                decide = opened.enter_context(
                    closing(_Checker(processes, check_source, stop, len(cases)))
                ).decide
            submission = Submission(problem, cases, on_case, stop_at_first_failure)
            try:
                return Runner(submission, solver, decide, tier).run()
            except StoppedError:
                return _stopped(len(cases), tier)

    def answers(
        self,
        problem: Problem,
        source: str,
        cases: Sequence[Case],
        *,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Answer]:
        """Return what ``source`` answers to each case, compared with nothing.

        Shorter than ``cases`` only where it was stopped. Raises as `submit` does.
        """
        with self._running_processes() as processes, ExitStack() as opened:
            self._check_requirements(problem, processes)
            solver = opened.enter_context(
                closing(
                    self._solver(processes, problem, source, self._stop(should_stop), len(cases))
                )
            )
            return list(_answer_all(solver, [encode_case(case, problem.entry) for case in cases]))

    def measure(
        self,
        problem: Problem,
        source: str,
        case: Case,
        *,
        runs: Runs,
        should_stop: Callable[[], bool] | None = None,
    ) -> Answer | None:
        """Return the quickest of several runs on one case, with the peak of their process.

        None where it was stopped. Raises as `submit` does.
        """
        with self._running_processes() as processes:
            self._check_requirements(problem, processes)
            stop = self._stop(should_stop)
            with closing(self._solver(processes, problem, source, stop, runs.most)) as solver:
                try:
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
    ) -> list[Answer]:
        """Return the answers of functions of a pack's program, each in a fresh namespace.

        The answers are plain JSON values; shorter than ``calls`` only where it was stopped.
        """
        with self._running_processes() as processes, ExitStack() as opened:
            job, stop = encode_job(source, _PACK_ENTRY), self._stop(should_stop)
            solver = opened.enter_context(
                closing(Solver(processes, job, limits, stop, most_cases=len(calls)))
            )
            bodies = [encode_call(call.name, call.args, call.seed) for call in calls]
            return list(_answer_all(solver, bodies))

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

    def _solver(
        self,
        processes: ProcessSource,
        problem: Problem,
        source: str,
        stop: Callable[[], bool],
        most_cases: int,
    ) -> Solver:
        job = encode_job(source, encode_entry(problem.entry))
        return Solver(
            processes, job, problem.limits, stop, most_cases=most_cases, entry=problem.entry
        )

    def _check_requirements(self, problem: Problem, processes: ProcessSource) -> None:
        for module in problem.requires:
            if module not in processes.modules and module not in sys.stdlib_module_names:
                raise UserError(
                    f'the problem "{problem.slug}" needs the module {module}, '
                    "which the sandbox does not have",
                    advice=f"Install {module} beside yandu, or choose another problem",
                )


class _Checker:
    """A problem's own check, in a sandbox of its own."""

    def __init__(
        self,
        processes: ProcessSource,
        source: str | None,
        stop: Callable[[], bool],
        most_cases: int,
    ) -> None:
        if source is None:
            raise UserError(
                "the problem compares by check.py, and there is none",
                advice="Write check.py, or name another kind under [compare]",
            )
        job = encode_job(source, _PACK_ENTRY)
        self._solver = Solver(processes, job, PACK_LIMITS, stop, most_cases=most_cases)

    def decide(self, problem: Problem, case: Case, got: Json) -> Judged:
        """Return what the check says of an answer that is of the right type."""
        typed = compare(problem, case, got)
        if not typed.ok:
            return wrong(typed.difference)
        args: Json = case.args if case.ops is None else [list(case.ops), case.args]
        said = self._solver.answer(encode_call(CHECK_FUNCTION, [args, case.expect, got], None))
        if said.failure is not None:
            raise UserError(
                f"the check of {problem.slug} failed on case {case.id}: {said.reason}",
                path="check.py",
                advice="Mend check(args, expected, got)",
            )
        comparison = read_check_answer(said.got)
        return accepted() if comparison.ok else wrong(comparison.difference)

    def close(self) -> None:
        """End its process."""
        self._solver.close()


def _open_solver(
    problem: Problem,
    source: str,
    language: Language,
    *,
    layers: frozenset[str],
    should_stop: Callable[[], bool],
    most_cases: int,
) -> AbstractContextManager[SolverLike]:
    # Here and not above: most submissions are in Python.
    from reader.services.judge.languages.solving import open_solver  # noqa: PLC0415

    return open_solver(
        problem,
        source,
        language,
        layers=layers,
        should_stop=should_stop,
        most_cases=most_cases,
    )


def _answer_all(solver: Solver, bodies: Sequence[EncodedCase]) -> Iterator[Answer]:
    try:
        for body in bodies:
            yield solver.answer(body)
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
