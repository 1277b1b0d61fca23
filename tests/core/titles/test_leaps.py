from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.core.titles.leaps import Search, either, shared_lines

LINES = st.sets(st.integers(0, 12))


def search_of(lines: set[int], asked: list[int] | None = None) -> Search:
    def search(number: int) -> int | None:
        if asked is not None:
            asked.append(number)
        return min((line for line in lines if line >= number), default=None)

    return search


@given(st.lists(LINES, min_size=1, max_size=4))
def test_shared_lines_are_those_of_every_search_in_order(found: list[set[int]]) -> None:
    shared = list(shared_lines([search_of(lines) for lines in found]))

    assert shared == sorted(set.intersection(*found))


@given(st.lists(LINES, min_size=1, max_size=4))
def test_either_finds_the_lines_of_any_search(found: list[set[int]]) -> None:
    search = either([search_of(lines) for lines in found])

    assert list(shared_lines([search])) == sorted(set.union(*found))


def test_where_one_search_finds_nothing_the_others_are_not_asked() -> None:
    asked: list[int] = []

    shared = list(shared_lines([search_of(set()), search_of({1, 2, 3}, asked)]))

    assert shared == []
    assert asked == []


def test_search_is_not_asked_again_for_what_it_has_found() -> None:
    asked: list[int] = []
    search = either([search_of({9}, asked), search_of({1, 2, 3})])

    assert [search(number) for number in (1, 2, 3)] == [1, 2, 3]
    assert asked == [1]
