"""The user's own inputs are kept, and are run with the examples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.slug import Slug
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from reader.services.own_cases import OwnCases
from reader.services.practice import Practice, load_packs
from reader.services.progress import ProgressStore

COINS = Slug("coin-change")
GREEDY = """class Solution:
    def coinChange(self, coins, amount):
        print("asked for", amount)
        used = 0
        for coin in sorted(coins, reverse=True):
            used += amount // coin
            amount %= coin
        return -1 if amount else used
"""


@pytest.fixture
def own(progress: ProgressStore) -> OwnCases:
    return OwnCases(progress.database)


@pytest.fixture
def practice(judge: Judge, progress: ProgressStore, tmp_path: Path) -> Practice:
    return Practice(load_packs(), judge, tmp_path / "cases", progress)


def test_inputs_are_kept_in_their_order(own: OwnCases) -> None:
    own.add(COINS, ["a"])
    own.add(COINS, ["b", "c"])
    own.add(Slug("subsets"), ["d"])

    assert [case.text for case in own.of(COINS)] == ["a", "b", "c"]


def test_input_is_changed_and_removed(own: OwnCases) -> None:
    first, second = own.add(COINS, ["a", "b"])

    own.change(replace(second, text="changed"))
    own.remove(first)

    assert [case.text for case in own.of(COINS)] == ["changed"]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_removed_input_is_put_back_where_it_was(own: OwnCases, at: int) -> None:
    cases = own.add(COINS, ["a", "b", "c"])
    own.remove(cases[at])
    own.add(COINS, ["d"])

    own.put_back(COINS, cases[at].text, at)

    assert [case.text for case in own.of(COINS)] == ["a", "b", "c", "d"]


def test_only_input_is_put_back_beside_those_of_other_problems(own: OwnCases) -> None:
    own.add(Slug("subsets"), ["x"])
    (only,) = own.add(COINS, ["a"])
    own.remove(only)

    assert own.put_back(COINS, "a", 0) in own.of(COINS)


def test_own_input_is_answered_by_the_reference(practice: Practice, own: OwnCases) -> None:
    (kept,) = own.add(COINS, ["coins = [3,7,8]\namount = 14"])

    run = practice.run_examples(practice.problem(COINS), GREEDY)

    (result,) = (one for one in run.report.cases if one.case_id == kept.case_id)
    assert run.cases[-1].expect == 2
    assert (result.verdict, result.got, result.stdout) == (Verdict.WA, 3, "asked for 14\n")


def test_all_cases_are_run_whatever_fails(practice: Practice, own: OwnCases) -> None:
    own.add(COINS, ["[3,7,8]\n14", "[2]\n4"])

    run = practice.run_examples(practice.problem(COINS), GREEDY)

    verdicts = [one.verdict for one in run.report.cases]
    assert verdicts == [Verdict.AC, Verdict.AC, Verdict.WA, Verdict.WA, Verdict.AC]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[3,7\n14", 2, 'column 1: expected "," or "]"'),
        ("[3,7]\ntrue", 2, "amount: expected an int, got a bool"),
        ("[3,3]\n14", None, "this input does not keep to the problem's constraints"),
    ],
)
def test_input_that_is_none_is_left_out_with_its_reason(
    practice: Practice, own: OwnCases, text: str, line: int | None, reason: str
) -> None:
    own.add(COINS, [text])

    run = practice.run_examples(practice.problem(COINS), GREEDY)

    assert [(one.line, one.reason) for one in run.rejected] == [(line, reason)]
    assert len(run.report.cases) == 3
