"""Two programs are held against each other on random inputs until they differ."""

from __future__ import annotations

import pytest

from reader.core.errors import UserError
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem
from reader.services.practice import load_packs
from reader.services.stress import Stress, StressProgress, StressResult, run_stress

RIGHT = """class Solution:
    def coinChange(self, coins, amount):
        fewest = [0] + [inf] * amount
        for a in range(1, amount + 1):
            fewest[a] = min([fewest[a - c] + 1 for c in coins if c <= a], default=inf)
        return fewest[amount] if fewest[amount] < inf else -1
"""
GREEDY = """class Solution:
    def coinChange(self, coins, amount):
        used = 0
        for coin in sorted(coins, reverse=True):
            used += amount // coin
            amount %= coin
        return -1 if amount else used
"""
REFUSES_ODD = RIGHT.replace("fewest =", "assert amount % 2 == 0\n        fewest =", 1)


@pytest.fixture(scope="module")
def coins() -> PackedProblem:
    (packed,) = (
        packed for packed in load_packs()[0].problems if packed.problem.slug == "coin-change"
    )
    return packed


def hold(judge: Judge, stress: Stress, *, batches: int = 3) -> StressResult:
    """Go on until a difference, at most for so many batches."""
    told: list[StressProgress] = []
    return run_stress(
        judge, stress, should_stop=lambda: len(told) >= batches, on_progress=told.append
    )


def test_wrong_program_differs_from_the_reference(judge: Judge, coins: PackedProblem) -> None:
    result = hold(judge, Stress(coins, GREEDY))

    assert result.found is not None
    assert result.found.result.verdict is Verdict.WA
    assert result.found.case.expect != result.found.result.got


@pytest.mark.parametrize("against", ["", RIGHT, REFUSES_ODD])
def test_right_program_goes_on_until_it_is_stopped(
    judge: Judge, coins: PackedProblem, against: str
) -> None:
    result = hold(judge, Stress(coins, RIGHT, against))

    assert result.found is None
    assert result.count >= 48


def test_wrong_program_differs_from_an_own_one(judge: Judge, coins: PackedProblem) -> None:
    result = hold(judge, Stress(coins, GREEDY, RIGHT))

    assert result.found is not None


def test_same_seed_gives_the_same_difference(judge: Judge, coins: PackedProblem) -> None:
    first, second = (hold(judge, Stress(coins, GREEDY)) for _ in range(2))

    assert first.found is not None
    assert second.found is not None
    assert first.found.case == second.found.case


def test_other_program_that_answers_nothing_is_a_mistake(
    judge: Judge, coins: PackedProblem
) -> None:
    with pytest.raises(UserError, match="the other program fails on every input"):
        hold(judge, Stress(coins, RIGHT, "class Solution:\n    pass\n"))


def test_speed_is_told(judge: Judge, coins: PackedProblem) -> None:
    told: list[StressProgress] = []

    run_stress(judge, Stress(coins, RIGHT), should_stop=lambda: bool(told), on_progress=told.append)

    assert told[0].per_s > 0


def test_end_of_the_judge_ends_the_search(coins: PackedProblem) -> None:
    judge = Judge()
    told: list[StressProgress] = []

    def end(progress: StressProgress) -> None:
        assert not told, "the search goes on without a judge"
        told.append(progress)
        judge.close()

    result = run_stress(judge, Stress(coins, RIGHT), should_stop=lambda: False, on_progress=end)

    assert result.found is None
