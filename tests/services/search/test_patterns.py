"""The user's regular expressions, and the time they get."""

from __future__ import annotations

from reader.services.search.patterns import PATTERN_BUDGET_S, PatternSearch


def test_first_match_is_found_whatever_its_case() -> None:
    assert PatternSearch("o\\(n.?2\\)").find("takes O(n^2) or o(n2)") == "O(n^2)"


def test_time_is_that_of_all_texts_together() -> None:
    times = iter([0.0, 0.0, PATTERN_BUDGET_S])
    search = PatternSearch("a", clock=times.__next__)

    found = [search.find("a"), search.find("a")]

    assert (found, search.is_over) == (["a", None], True)


def test_pattern_that_this_engine_does_not_know_finds_nothing() -> None:
    search = PatternSearch("(?<n")

    assert (search.find("a"), search.is_over) == (None, True)
