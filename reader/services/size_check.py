"""Whether a problem's generator makes the cases at which growth is measured."""

from __future__ import annotations

import json
from dataclasses import replace

from reader.core.cases import Case
from reader.core.errors import Finding, UserError
from reader.core.generator_format import SIZED, GeneratorSummary
from reader.core.input_size import measures
from reader.core.pack_report import WARNING
from reader.core.saying import say
from reader.services.case_source import CaseSource
from reader.services.judge.checking import PACK_LIMITS
from reader.services.judge.judge import Judge
from reader.services.pack_files_check import as_finding
from reader.services.packs import GENERATOR_FILE, PackedProblem
from reader.services.sized_cases import summary_of


def check_sizes(packed: PackedProblem, judge: Judge, cases: CaseSource) -> list[Finding]:
    """Return what is wrong with ``SIZES`` and what makes cases of them.

    The smallest, the largest and one between are made and answered by the reference.
    """
    summary = summary_of(packed)
    path = str(packed.folder / GENERATOR_FILE)
    if summary is None:
        return []
    if not summary.sizes:
        if not summary.has_sized:
            return []
        return [
            Finding(
                path,
                say("{function} is never asked: there is no SIZES", function=SIZED),
                advice=_ADVICE,
            )
        ]
    if min(summary.sizes) < 1:
        return [Finding(path, say("SIZES has a size below 1"), advice=_ADVICE)]
    ladder = summary.ladder()
    chosen = sorted({ladder[0], ladder[len(ladder) // 2], ladder[-1]})
    try:
        made = [cases.sized_case(packed, n) for n in chosen]
    except UserError as error:
        return [as_finding(error, packed)]
    return [*_check_growing(packed, summary, made, path), *_check_answers(packed, judge, made)]


_ADVICE = say("Write SIZES = (smallest, …, largest), sizes that sized(rng, n) or large knows")


def _check_growing(
    packed: PackedProblem, summary: GeneratorSummary, made: list[Case], path: str
) -> list[Finding]:
    if len(made) == 1:
        return [Finding(path, say("SIZES has one size, where growth takes several"), kind=WARNING)]
    ways = measures(packed.problem.entry)
    first, last = made[0], made[-1]
    if _length(last) > _length(first) or any(way.size(last) > way.size(first) for way in ways):
        return []
    maker = SIZED if summary.has_sized else "large"
    what = say(
        "the case that {maker} makes of the largest of SIZES is no larger than the smallest",
        maker=maker,
    )
    return [Finding(path, what)]


def _length(case: Case) -> int:
    """Return how long the arguments are, written out: a design's calls may each grow."""
    return len(json.dumps(case.args))


def _check_answers(packed: PackedProblem, judge: Judge, made: list[Case]) -> list[Finding]:
    problem = replace(packed.problem, limits=PACK_LIMITS)
    reference = packed.reference()
    answers = judge.answers(problem, reference.source, made)
    return [
        Finding(
            str(packed.folder / reference.name),
            say('on the case "{id}": {why}', id=case.id, why=answer.reason),
        )
        for case, answer in zip(made, answers, strict=True)
        if answer.failure is not None
    ]
