"""A small failing input is found from a large one, within its time, and keeps to the rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.verdict import Verdict
from reader.services.case_source import CaseSource
from reader.services.counterexample import (
    Failing,
    Progress,
    Smaller,
    can_shrink,
    find_smaller,
)
from reader.services.judge.judge import Judge
from reader.services.packs import Pack, PackedProblem
from reader.services.practice import load_packs
from reader.services.reference_oracle import ReferenceOracle

MakeFailing = Callable[..., Failing]
DEEP = """class Solution:
    def inorderTraversal(self, root):
        import sys
        sys.setrecursionlimit(400)
        walk = lambda node: [*walk(node.left), node.val, *walk(node.right)] if node else []
        return walk(root)
"""
HANGS = """class Solution:
    def coinChange(self, coins, amount):
        while amount > 3:
            pass
        return min((amount // c for c in coins if amount % c == 0), default=-1)
"""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs()[0]


@pytest.fixture(scope="module")
def failing(judge: Judge, pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> MakeFailing:
    """Judge a program, and take the first case that it fails."""
    source = CaseSource(judge, tmp_path_factory.mktemp("cases"))

    def make(slug: str, program: str, *, is_file: bool = True) -> Failing:
        packed = find(pack, slug)
        path = Path(packed.folder, "solutions", "wrong", program)
        text = path.read_text(encoding="utf-8") if is_file else program
        cases = source.cases(packed)
        report = judge.submit(packed.problem, text, cases, check_source=packed.check_source())
        assert report.first_failure is not None
        return Failing(packed, text, cases[len(report.cases) - 1], report.verdict)

    return make


def find(pack: Pack, slug: str) -> PackedProblem:
    return next(packed for packed in pack.problems if packed.problem.slug == slug)


def fails_again(judge: Judge, failing: Failing, smaller: Smaller) -> bool:
    packed = failing.packed
    report = judge.submit(
        packed.problem, failing.source, [smaller.case], check_source=packed.check_source()
    )
    return report.verdict is failing.verdict


@pytest.mark.parametrize(
    ("slug", "program", "most"),
    [
        ("coin-change", "largest_first.py", 11),
        ("number-of-islands", "only_right_and_down.py", 27),
        ("number-of-islands", "counts_land.py", 13),
        ("binary-tree-level-order-traversal", "stack_for_a_queue.py", 10),
        ("box-giou", "plain_iou.py", 50),
        ("layer-norm", "divides_by_d_minus_one.py", 150),
        ("lora-linear", "counts_the_path_twice.py", 150),
        ("bounded-blocking-queue", "counts_the_waiting.py", 150),
    ],
)
def test_smaller_input_fails_alike_and_keeps_to_the_constraints(
    judge: Judge, failing: MakeFailing, slug: str, program: str, most: int
) -> None:
    given = failing(slug, program)

    smaller = find_smaller(judge, given, budget_s=5.0)

    assert smaller is not None
    assert smaller.size <= min(most, smaller.size_before)
    assert fails_again(judge, given, smaller)
    assert ReferenceOracle(judge, given.packed).are_valid([smaller.case]) == [True]


def test_input_that_must_stay_deep_is_made_less_deep_in_time(
    judge: Judge, failing: MakeFailing
) -> None:
    given = failing("binary-tree-inorder-traversal", DEEP, is_file=False)

    smaller = find_smaller(judge, given)

    assert smaller is not None
    assert given.verdict is Verdict.RE
    assert smaller.size < smaller.size_before / 20


def test_program_that_hangs_on_small_inputs_is_caught_on_one(
    judge: Judge, failing: MakeFailing
) -> None:
    given = failing("coin-change", HANGS, is_file=False)

    smaller = find_smaller(judge, given)

    assert given.verdict is Verdict.TLE
    assert smaller is not None
    assert fails_again(judge, given, smaller)


def test_stopped_search_ends_at_once(judge: Judge, failing: MakeFailing) -> None:
    given = failing("coin-change", "largest_first.py")
    told: list[Progress] = []

    find_smaller(judge, given, should_stop=lambda: bool(told), on_progress=told.append)

    assert len(told) <= 2


def test_progress_is_told_with_what_is_found(judge: Judge, failing: MakeFailing) -> None:
    given = failing("coin-change", "largest_first.py")
    told: list[Progress] = []

    smaller = find_smaller(judge, given, on_progress=told.append)

    assert smaller is not None
    assert [one.tried for one in told] == sorted(one.tried for one in told)
    assert told[-1].size == smaller.size


@pytest.mark.parametrize(
    ("verdict", "can"),
    [(Verdict.WA, True), (Verdict.TLE, True), (Verdict.CE, False), (Verdict.AC, False)],
)
def test_only_what_an_input_brings_about_is_made_smaller(verdict: Verdict, can: bool) -> None:
    assert can_shrink(verdict) is can
