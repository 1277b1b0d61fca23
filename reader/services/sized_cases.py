"""Cases of a problem in ascending size, to measure growth on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.core.cases import Case
from reader.core.errors import UserError
from reader.core.generator_format import GeneratorSummary, read_generator
from reader.core.input_size import find_measure, growing_measure
from reader.core.saying import say
from reader.services.case_source import CaseSource
from reader.services.packs import GENERATOR_FILE, PackedProblem

ShouldStop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Ladder:
    """``cases`` makes each case when it is asked for, and ends early where it was stopped.

    ``measure`` is what a size is, as code (``len(nums)``); ``""`` where no argument shows it.
    """

    measure: str
    count: int
    cases: Callable[[], Iterator[tuple[int, Case]]]


def sized_cases(packed: PackedProblem, source: CaseSource, stop: ShouldStop) -> Ladder:
    """Return the generator's cases between the ends of its ``SIZES``.

    Where it names no sizes, the problem's own cases are taken, by what spreads them most.

    Raises:
        UserError: These do not differ in size either, or cannot be made.
    """
    summary = summary_of(packed)
    sizes = summary.ladder() if summary is not None else ()
    return _made(packed, source, sizes, stop) if sizes else _own(packed, source, stop)


def summary_of(packed: PackedProblem) -> GeneratorSummary | None:
    """Return what the problem's generator says of itself, None where there is none.

    Raises:
        UserError: It cannot be read.
    """
    text = packed.generator_source()
    return read_generator(text, str(packed.folder / GENERATOR_FILE)) if text is not None else None


def _made(
    packed: PackedProblem, source: CaseSource, sizes: tuple[int, ...], stop: ShouldStop
) -> Ladder:
    first = [source.sized_case(packed, n, should_stop=stop) for n in sizes[:2]]
    measure = find_measure(packed.problem.entry, sizes[:2], first)

    def cases() -> Iterator[tuple[int, Case]]:
        yield from zip(sizes, first, strict=False)
        for size in sizes[2:]:
            try:
                case = source.sized_case(packed, size, should_stop=stop)
            except UserError:
                if stop():
                    return
                raise
            yield size, case

    return Ladder(measure.name if measure else "", len(sizes), cases)


def _own(packed: PackedProblem, source: CaseSource, stop: ShouldStop) -> Ladder:
    cases = source.cases(packed, should_stop=stop)
    measure = growing_measure(packed.problem.entry, cases)
    if measure is None:
        raise UserError(
            say("the cases of this problem do not grow in size"),
            path=str(packed.folder),
            advice=say("Give its generate.py SIZES and a function sized(rng, n)"),
        )
    by_size = {measure.size(case): case for case in cases if measure.size(case) > 0}
    return Ladder(measure.name, len(by_size), lambda: iter(sorted(by_size.items())))
