"""Cases ready to run: what ``generate.py`` and the reference solution make is made and kept."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from reader.core.cases import Case, Generated, check_answer, check_arguments
from reader.core.errors import UserError
from reader.core.generator_format import SIZED, read_generator
from reader.core.problem import CompareKind, EntryKind, Problem
from reader.core.saying import say
from reader.core.solutions import Solution
from reader.core.verdict import Json
from reader.services.json_cache import JsonCache
from reader.services.judge.answers import Answer
from reader.services.judge.checking import PACK_LIMITS
from reader.services.judge.judge import Call, Judge
from reader.services.packs import GENERATOR_FILE, PackedProblem

# Part of every key: to be raised when cached values of the same inputs would differ.
CACHE_VERSION = 1
_SIZED_SEED = 1

ShouldStop = Callable[[], bool]


class CaseSource:
    """Resolves generated cases by running a pack's own programs in the sandbox.

    What they make is kept in ``cache_folder``, keyed by the texts it depends on, one folder a
    problem; files that the problem's present texts do not use are removed.
    """

    def __init__(self, judge: Judge, cache_folder: Path) -> None:
        self._judge = judge
        self._cache_folder = cache_folder

    def cases(
        self, packed: PackedProblem, *, should_stop: ShouldStop | None = None
    ) -> tuple[Case, ...]:
        """Return all of a problem's cases with their arguments and answers in place.

        Raises:
            UserError: There is no case, the generator or the reference is missing or failed,
                or what it made does not fit the signature. Also where it was stopped.
        """
        cache = self._cache(packed)
        cases = self._resolve(packed, packed.cases(), cache, should_stop)
        cache.remove_unused()
        return cases

    def resolve(
        self,
        packed: PackedProblem,
        cases: Sequence[Case],
        *,
        should_stop: ShouldStop | None = None,
    ) -> tuple[Case, ...]:
        """Return some of a problem's cases likewise, in their order."""
        return self._resolve(packed, cases, self._cache(packed), should_stop)

    def _resolve(
        self,
        packed: PackedProblem,
        cases: Sequence[Case],
        cache: JsonCache,
        should_stop: ShouldStop | None,
    ) -> tuple[Case, ...]:
        run = _Run(self._judge, packed, cache, should_stop)
        made = run.with_arguments([case for case in cases if case.generate is not None])
        answered = run.with_answers([case for case in made if not case.has_expect])
        by_id = {case.id: case for case in (*made, *answered)}
        return tuple(by_id.get(case.id, case) for case in cases)

    def small_cases(
        self, packed: PackedProblem, seeds: Sequence[int], *, should_stop: ShouldStop | None = None
    ) -> tuple[Case, ...]:
        """Return one small random case a seed, answered by the reference; nothing is kept.

        Raises as `cases` does.
        """
        run = _Run(self._judge, packed, self._cache(packed), should_stop)
        return run.answer(run.make_small(seeds))

    def sized_case(
        self, packed: PackedProblem, n: int, *, should_stop: ShouldStop | None = None
    ) -> Case:
        """Return a case of size ``n`` without its answer; nothing is kept.

        The generator's ``sized`` makes it, or ``large`` in the first of its shapes.

        Raises as `cases` does.
        """
        run = _Run(self._judge, packed, self._cache(packed), should_stop)
        return run.make_sized(n)

    def _cache(self, packed: PackedProblem) -> JsonCache:
        return JsonCache(self._cache_folder / str(packed.problem.slug))


@dataclass(frozen=True, slots=True)
class _Run:
    """One problem being resolved."""

    judge: Judge
    packed: PackedProblem
    cache: JsonCache
    should_stop: ShouldStop | None

    def with_arguments(self, cases: Sequence[Case]) -> list[Case]:
        if not cases:
            return []
        source = self._generator()
        keys = {case.id: self._argument_key(source, case) for case in cases}
        found = {case.id: self.cache.read(keys[case.id]) for case in cases}
        missing = [case for case in cases if found[case.id] is None]
        calls = [_large_call(case) for case in missing]
        for case, made in zip(missing, self._call(source, calls, missing), strict=True):
            self._check(self._take(case, made))
            found[case.id] = made
            self.cache.write(keys[case.id], made)
        return [self._take(case, found[case.id]) for case in cases]

    def with_answers(self, cases: Sequence[Case]) -> list[Case]:
        if not cases:
            return []
        reference = self.packed.reference()
        keys = {case.id: self._answer_key(reference, case) for case in cases}
        found = {case.id: self.cache.read(keys[case.id]) for case in cases}
        missing = [case for case in cases if found[case.id] is None]
        for case in self.answer(missing):
            # In a list, so that a null answer is told from none.
            found[case.id] = [case.expect]
            self.cache.write(keys[case.id], [case.expect])
        return [_expecting(case, _first(found[case.id])) for case in cases]

    def answer(self, cases: Sequence[Case]) -> tuple[Case, ...]:
        """Return the cases with the reference's answers, run with much room."""
        if not cases:
            return ()
        reference = self.packed.reference()
        problem = replace(self.packed.problem, limits=PACK_LIMITS)
        # One that never ends takes its whole time with every case.
        answers = self.judge.answers(
            problem,
            reference.source,
            cases,
            should_stop=self.should_stop,
            stop_at_first_failure=True,
        )
        for case, answer in zip(cases, answers, strict=False):
            if answer.failure is not None:
                raise UserError(
                    say(
                        'the reference fails on the case "{id}": {why}',
                        id=case.id,
                        why=answer.reason,
                    ),
                    path=str(self.packed.folder / reference.name),
                    advice=say("Mend it, or the generator"),
                )
        _check_complete(answers, cases)
        return tuple(
            _expecting(case, _as_expected(problem, answer.got))
            for case, answer in zip(cases, answers, strict=True)
        )

    def make_small(self, seeds: Sequence[int]) -> list[Case]:
        cases = [Case(f"small-{seed}", []) for seed in seeds]
        calls = [Call("small", [], seed) for seed in seeds]
        made = self._call(self._generator(), calls, cases)
        taken = [self._take(case, value) for case, value in zip(cases, made, strict=True)]
        for case in taken:
            self._check(case)
        return taken

    def make_sized(self, n: int) -> Case:
        source = self._generator()
        summary = read_generator(source, str(self.packed.folder / GENERATOR_FILE))
        rest: list[Json] = [] if summary.has_sized else [*summary.shapes[:1]]
        call = Call(SIZED if summary.has_sized else "large", [n, *rest], _SIZED_SEED)
        case = Case(f"size-{n}", [])
        (made,) = self._call(source, [call], [case])
        taken = self._take(case, made)
        self._check(taken)
        return taken

    def _generator(self) -> str:
        source = self.packed.generator_source()
        if source is None:
            raise UserError(
                say("cases are to be generated, and there is no generator"),
                path=str(self.packed.folder),
                advice=say("Write {file}", file=GENERATOR_FILE),
            )
        return source

    def _call(self, source: str, calls: Sequence[Call], cases: Sequence[Case]) -> list[Json]:
        if not calls:
            return []
        answers = self.judge.call(
            source, calls, should_stop=self.should_stop, stop_at_first_failure=True
        )
        for case, answer in zip(cases, answers, strict=False):
            if answer.failure is not None:
                raise self._blame(
                    say(
                        'the generator failed on the case "{id}": {why}',
                        id=case.id,
                        why=answer.reason,
                    )
                )
        _check_complete(answers, cases)
        return [answer.got for answer in answers]

    def _take(self, case: Case, made: Json) -> Case:
        if self.packed.problem.entry.kind is EntryKind.DESIGN:
            ops, args = _split_operations(made)
            return replace(case, ops=ops, args=args)
        return replace(case, args=made if isinstance(made, list) else [made])

    def _check(self, case: Case) -> None:
        """Check what the generator made against the signature, and the stated answer with it."""
        problem = self.packed.problem
        fault = check_arguments(case, problem)
        if not fault and case.has_expect and problem.compare.kind not in _FREE:
            fault = check_answer(case, problem, case.expect)
        if fault:
            raise self._blame(
                say(
                    'the generator made something else for the case "{id}": {why}',
                    id=case.id,
                    why=fault,
                )
            )

    def _blame(self, what: str) -> UserError:
        path = str(self.packed.folder / GENERATOR_FILE)
        return UserError(what, path=path)

    def _argument_key(self, source: str, case: Case) -> str:
        generate = _generated(case)
        signature = repr(self.packed.problem.entry)
        return _key("args", source, signature, generate.shape, generate.n, generate.seed)

    def _answer_key(self, reference: Solution, case: Case) -> str:
        return _key("answer", reference.source, self._argument_key(self._generator(), case))


# Their expected values have a form of their own.
_FREE = (CompareKind.CHECK, CompareKind.ANY_OF)


def _large_call(case: Case) -> Call:
    generate = _generated(case)
    return Call("large", [generate.n, generate.shape], generate.seed)


def _generated(case: Case) -> Generated:
    assert case.generate is not None
    return case.generate


def _key(*parts: str | int) -> str:
    """Return a name for what depends on ``parts``, on Python and on NumPy alone."""
    makers = [CACHE_VERSION, sys.version, version("numpy")]
    text = json.dumps([*makers, *parts], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _expecting(case: Case, expect: Json) -> Case:
    return replace(case, expect=expect, has_expect=True)


def _as_expected(problem: Problem, got: Json) -> Json:
    """One answer is the whole list of the acceptable ones, as far as the reference knows."""
    return [got] if problem.compare.kind is CompareKind.ANY_OF else got


def _first(kept: Json) -> Json:
    return kept[0] if isinstance(kept, list) and kept else None


def _split_operations(made: Json) -> tuple[tuple[str, ...], list[Json]]:
    match made:
        case [[*ops], [*args]]:
            return tuple(str(operation) for operation in ops), args
        case _:
            return (), []


def _check_complete(answers: Sequence[Answer], cases: Sequence[Case]) -> None:
    if len(answers) < len(cases):
        raise UserError(say("stopped before the cases were made"))
