from __future__ import annotations

import pytest

from reader.core.errors import UserError
from reader.core.solutions import SolutionRole, read_solution
from reader.core.verdict import Verdict


def test_an_accepted_solution_must_be_accepted_and_may_say_what_it_is() -> None:
    solution = read_solution("a.py", SolutionRole.ACCEPTED, "# Two pointers.\nx = 1\n")

    assert (solution.must_get, solution.reason) == (Verdict.AC, "Two pointers.")


def test_an_accepted_solution_need_say_nothing() -> None:
    assert read_solution("a.py", SolutionRole.ACCEPTED, "x = 1\n").reason == ""


@pytest.mark.parametrize("first", ["# WA: off by one", "#WA:off by one ", "# WA： off by one"])
def test_a_wrong_solution_states_its_verdict_and_why(first: str) -> None:
    solution = read_solution("w.py", SolutionRole.WRONG, f"{first}\nx = 1\n")

    assert (solution.must_get, solution.reason) == (Verdict.WA, "off by one")


@pytest.mark.parametrize("first", ["", "x = 1", "# WA", "# WA:", "# off by one", "# AC: is right"])
def test_a_wrong_solution_that_does_not_is_explained(first: str) -> None:
    with pytest.raises(UserError, match=r"w\.py:1: the first line does not state the verdict"):
        read_solution("w.py", SolutionRole.WRONG, first)


def test_a_slow_solution_must_run_out_of_time() -> None:
    assert read_solution("s.py", SolutionRole.SLOW, "# TLE: n squared").must_get is Verdict.TLE


def test_a_slow_solution_cannot_be_wrong() -> None:
    with pytest.raises(UserError, match=r"a slow program must get TLE, not WA"):
        read_solution("s.py", SolutionRole.SLOW, "# WA: n squared")
