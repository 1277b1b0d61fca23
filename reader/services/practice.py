"""Practising: the problems of all packs, their cases, and runs that are kept."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Finding, UserError
from reader.core.languages import Language, languages_of
from reader.core.problem import Limits
from reader.core.slug import Slug
from reader.services.own_cases import OwnCases
from reader.services.packs import Pack, PackedProblem, find_problem, load_pack
from reader.services.progress import ProgressStore, Submission
from reader.services.resources import problems_folder

if TYPE_CHECKING:
    from reader.core.cases import Case
    from reader.core.verdict import CaseResult, JudgeReport
    from reader.services.case_source import CaseSource
    from reader.services.counterexample import Failing, Progress, Smaller
    from reader.services.judge.answers import Execution
    from reader.services.judge.judge import Judge
    from reader.services.reference_oracle import Answered, RejectedInput
    from reader.services.stress import Stress, StressProgress, StressResult

    OnCase = Callable[[CaseResult, int, int], None]


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run: the cases it was over, and what came of them.

    ``rejected`` are own inputs that were not run, ``left_out`` what is wrong with cases of the
    pack that were not: faulty lines, and ids that are there already.
    """

    cases: tuple[Case, ...]
    report: JudgeReport
    source: str = ""
    rejected: tuple[RejectedInput, ...] = ()
    language: Language = Language.PYTHON
    left_out: tuple[Finding, ...] = ()


class Practice:
    """The problems at hand and the judge that runs them. Any thread; one run at a time."""

    def __init__(
        self,
        packs: Sequence[Pack],
        judge: Judge | None,
        cache: Path,
        progress: ProgressStore | None = None,
    ) -> None:
        """Take the judge, or None to have one loaded at the first run and not before."""
        self.packs = tuple(packs)
        self._given_judge = judge
        self._cache = cache
        self._progress = progress
        self.own_cases = OwnCases(progress.database) if progress is not None else None
        """The user's own inputs, which are run with the examples."""
        self._making = threading.Lock()

    @property
    def problems(self) -> tuple[PackedProblem, ...]:
        """Every problem, an earlier pack's hiding a later one's of the same name."""
        by_slug: dict[Slug, PackedProblem] = {}
        for pack in self.packs:
            for packed in pack.problems:
                by_slug.setdefault(packed.problem.slug, packed)
        return tuple(by_slug.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the packs."""
        return tuple(finding for pack in self.packs for finding in pack.findings)

    def problem(self, slug: str) -> PackedProblem:
        """Return the problem of this slug.

        Raises:
            UserError: There is none; near names are given.
        """
        return find_problem(self.packs, slug)

    def languages(self, packed: PackedProblem) -> tuple[Language, ...]:
        """Return the languages that a solution can be written and run in here, Python first."""
        from reader.services.judge.languages.toolchains import languages_here  # noqa: PLC0415

        possible = languages_of(packed.problem)
        return tuple(each for each in languages_here() if each in possible)

    def run_examples(
        self,
        packed: PackedProblem,
        source: str,
        *,
        on_case: OnCase | None = None,
        should_stop: Callable[[], bool] | None = None,
        language: Language = Language.PYTHON,
    ) -> Run:
        """Judge ``source`` on the examples and the own inputs, all of them whatever fails.

        What an own input is expected to give, the pack's reference solution says.

        Raises:
            UserError: The machine does not protect well enough to run a foreign pack.
        """
        self._require_protection(packed)
        examples = tuple(case for case in packed.cases() if case.is_example)
        own = self._answer_own(packed, should_stop)
        cases = (*self._cases.resolve(packed, examples, should_stop=should_stop), *own.cases)
        report = self._judge.submit(
            packed.problem,
            source,
            cases,
            on_case=on_case,
            should_stop=should_stop,
            stop_at_first_failure=False,
            check_source=packed.check_source(),
            language=language,
        )
        _, left_out = packed.checked_cases()
        return Run(cases, report, source, own.rejected, language, left_out)

    def submit(
        self,
        packed: PackedProblem,
        source: str,
        *,
        on_case: OnCase | None = None,
        should_stop: Callable[[], bool] | None = None,
        language: Language = Language.PYTHON,
    ) -> Run:
        """Judge ``source`` on every case, up to the first that fails, and keep the submission.

        A run that was stopped is not kept.

        Raises:
            UserError: The machine does not protect well enough to run a foreign pack.
        """
        self._require_protection(packed)
        cases = self._cases.cases(packed, should_stop=should_stop)
        report = self._judge.submit(
            packed.problem,
            source,
            cases,
            on_case=on_case,
            should_stop=should_stop,
            check_source=packed.check_source(),
            language=language,
        )
        if self._progress is not None and not (should_stop and should_stop()):
            kept = _submission(packed.problem.slug, source, report, language)
            self._progress.add_submission(kept)
        _, left_out = packed.checked_cases()
        return Run(tuple(cases), report, source, language=language, left_out=left_out)

    def find_smaller(
        self,
        failing: Failing,
        *,
        should_stop: Callable[[], bool] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Smaller | None:
        """Return a smaller input that fails alike, or None; see `services.counterexample`.

        Raises:
            UserError: The machine does not protect well enough to run a foreign pack.
        """
        from reader.services.counterexample import find_smaller  # noqa: PLC0415 - see __init__

        self._require_protection(failing.packed)
        return find_smaller(self._judge, failing, should_stop=should_stop, on_progress=on_progress)

    def stress(
        self,
        stress: Stress,
        *,
        should_stop: Callable[[], bool],
        on_progress: Callable[[StressProgress], None] | None = None,
    ) -> StressResult:
        """Hold two programs against each other until a stop; see `services.stress`.

        Raises:
            UserError: The machine does not protect well enough to run a foreign pack.
        """
        from reader.services.stress import run_stress  # noqa: PLC0415 - see __init__

        self._require_protection(stress.packed)
        return run_stress(self._judge, stress, should_stop=should_stop, on_progress=on_progress)

    def execute(
        self, source: str, limits: Limits, should_stop: Callable[[], bool] | None = None
    ) -> Execution:
        """Run a whole program in the sandbox, as a note's code block is."""
        return self._judge.execute(source, limits=limits, should_stop=should_stop)

    def sandbox(self, packed: PackedProblem) -> tuple[Judge, CaseSource]:
        """Return what runs programs on a problem's cases, for measuring and recording them.

        Waits for the sandbox to start.

        Raises:
            UserError: The machine does not protect well enough to run a foreign pack.
        """
        self._require_protection(packed)
        return self._judge, self._cases

    def close(self) -> None:
        """End the judge and whatever runs in it."""
        with self._making:
            if self._given_judge is not None:
                self._given_judge.close()

    def _answer_own(
        self, packed: PackedProblem, should_stop: Callable[[], bool] | None
    ) -> Answered:
        from reader.core.own_input import read_input  # noqa: PLC0415 - see __init__
        from reader.services.reference_oracle import (  # noqa: PLC0415 - see __init__
            Answered,
            ReferenceOracle,
            RejectedInput,
        )

        cases: list[Case] = []
        unread: list[RejectedInput] = []
        for own in self.own_cases.of(packed.problem.slug) if self.own_cases else ():
            try:
                cases.append(read_input(packed.problem.entry, own.text, own.case_id))
            except UserError as error:
                unread.append(RejectedInput(own.case_id, error.what, error.line))
        if not cases:
            return Answered((), tuple(unread))
        answered = ReferenceOracle(self._judge, packed).answer(cases, should_stop)
        return Answered(answered.cases, (*unread, *answered.rejected))

    def _require_protection(self, packed: PackedProblem) -> None:
        from reader.services.protection import require_protection  # noqa: PLC0415 - see __init__

        require_protection(packed.folder, self._judge.tier())

    @property
    def _judge(self) -> Judge:
        from reader.services.judge.judge import Judge  # noqa: PLC0415 - see __init__

        with self._making:
            if self._given_judge is None:
                self._given_judge = Judge(cache=self._cache)
            return self._given_judge

    @cached_property
    def _cases(self) -> CaseSource:
        from reader.services.case_source import CaseSource  # noqa: PLC0415 - see __init__

        return CaseSource(self._judge, self._cache)


def load_packs(folders: Sequence[Path] = ()) -> tuple[Pack, ...]:
    """Return the packs in ``folders``, or the bundled one where none is given."""
    return tuple(load_pack(folder) for folder in (folders or (problems_folder(),)))


def _submission(slug: Slug, source: str, report: JudgeReport, language: Language) -> Submission:
    return Submission(
        problem=slug,
        source=source,
        verdict=report.verdict,
        reason=report.reason,
        passed=report.passed,
        total=report.total,
        cpu_ms=report.cpu_ms,
        peak_mb=report.peak_mb,
        submitted_at=dt.datetime.now().replace(microsecond=0),  # noqa: DTZ005 - the user's wall clock
        language=language.value,
    )
