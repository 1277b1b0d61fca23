"""Every bundled problem tells which inputs keep to its constraints: its cases do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.verdict import Json
from reader.services.judge.judge import Judge
from reader.services.pack_inputs_check import check_inputs
from reader.services.packs import PackedProblem, load_pack
from reader.services.reference_oracle import ReferenceOracle
from reader.services.resources import problems_folder
from reader.services.trials import Contest, Trials

PROBLEMS = load_pack(problems_folder()).problems
# An input that a look at its types alone would let through, one a kind of entry.
BEYOND: list[tuple[str, list[Json]]] = [
    ("coin-change", [[1, 1], 3]),
    ("box-giou", [[[0, 0, -1, 1]], [[0, 0, 1, 1]]]),
    ("point-in-polygon", [[[0, 0], [2, 2], [2, 0], [0, 2]], [[1, 1]]]),
    ("scaled-dot-product-attention", [[[1.0]], [[1.0]], [[1.0], [2.0]], [[True]]]),
]


@pytest.mark.parametrize("packed", PROBLEMS, ids=lambda packed: packed.problem.slug)
def test_written_and_small_inputs_are_valid(judge: Judge, packed: PackedProblem) -> None:
    oracle = ReferenceOracle(judge, packed)
    written = [case for case in packed.cases() if case.generate is None]
    small = Trials(judge, Contest(packed, "", oracle)).small(range(20))

    findings = check_inputs(packed, judge, written, small)

    assert oracle.knows_valid
    assert findings == []


@pytest.mark.parametrize(("slug", "args"), BEYOND)
def test_input_beyond_the_constraints_is_not(judge: Judge, slug: str, args: list[Json]) -> None:
    packed = next(packed for packed in PROBLEMS if packed.problem.slug == slug)
    case = replace(packed.cases()[0], args=args)

    assert ReferenceOracle(judge, packed).are_valid([case]) == [False]
