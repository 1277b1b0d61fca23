"""A case is shown with what differs marked, and drawn where its types have pictures."""

from __future__ import annotations

import pytest

from reader.core.case_content import CaseContent, Outcome, Part, case_content
from reader.core.cases import Case
from reader.core.problem import (
    Compare,
    CompareKind,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Method,
    Param,
    Problem,
    Text,
)
from reader.core.slug import Slug
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json

ALLCLOSE = Compare(CompareKind.ALLCLOSE, {"rtol": 1e-5, "atol": 1e-8})


def problem(returns: str, *params: tuple[str, str], compare: Compare | None = None) -> Problem:
    given = tuple(Param(name, parse_type(spelled)) for name, spelled in params)
    return of_entry(Entry(EntryKind.FUNCTION, "f", given, parse_type(returns)), compare)


def of_entry(entry: Entry, compare: Compare | None = None) -> Problem:
    limits, name = Limits(1000, 64), Text(en="P")
    rule = compare or Compare()
    return Problem(Slug("p"), name, Difficulty.EASY, ("t",), entry, rule, limits)


def wrong(given: Problem, expect: Json, got: Json, said: str = "said") -> CaseContent:
    case = Case("a", [], expect=expect, has_expect=True)
    return case_content(given, case, Outcome(has_got=True, got=got, has_failed=True, said=said))


def text(part: Part | None) -> str:
    assert part is not None
    return "".join(f"<{span.text}>" if span.is_marked else span.text for span in part.spans)


def test_case_that_has_not_run_has_its_arguments_and_answer() -> None:
    case = Case("a", [[1, 2], 3], expect=4, has_expect=True)

    content = case_content(problem("int", ("nums", "list<int>"), ("k", "int")), case)

    assert [(part.name, text(part)) for part in content.arguments] == [
        ("nums", "[1,2]"),
        ("k", "3"),
    ]
    assert (text(content.expected), content.got, content.difference) == ("4", None, "")


def test_right_answer_has_no_marks() -> None:
    case = Case("a", [], expect=4, has_expect=True)

    content = case_content(problem("int"), case, Outcome(has_got=True, got=4))

    assert text(content.got) == "4"


def test_wrong_answer_is_marked_where_it_differs() -> None:
    content = wrong(problem("list<int>"), [1, 2, 3], [1, 5, 3])

    assert (text(content.expected), text(content.got)) == ("[1,<2>,3]", "[1,<5>,3]")
    assert content.difference == "[1]: expected 2, got 5"


def test_text_is_marked_at_its_first_differing_character() -> None:
    content = wrong(problem("str"), "abc", "axc")

    assert (text(content.expected), text(content.got)) == ('"a<b>c"', '"a<x>c"')


@pytest.mark.parametrize(
    ("kind", "difference"),
    [(CompareKind.UNORDERED, "said"), (CompareKind.EXACT, "[0]: expected 1, got 2")],
)
def test_rule_that_tells_more_has_the_word(kind: CompareKind, difference: str) -> None:
    assert wrong(problem("list<int>", compare=Compare(kind)), [1], [2]).difference == difference


def test_failure_without_an_answer_is_told_as_it_was_said() -> None:
    case = Case("a", [], expect=4, has_expect=True)

    content = case_content(problem("int"), case, Outcome(has_failed=True, said="too slow"))

    assert (content.difference, content.got) == ("too slow", None)


def test_of_several_right_answers_none_is_marked_as_the_one() -> None:
    content = wrong(problem("int", compare=Compare(CompareKind.ANY_OF)), [1, 2], 3)

    assert (text(content.expected), text(content.got)) == ("[1,2]", "3")


def test_trees_are_drawn_on_both_sides() -> None:
    content = wrong(problem("TreeNode"), [1, 2], [1, 3])

    assert content.expected is not None
    assert content.expected.drawing is not None
    assert [disc.text for disc in content.expected.drawing.discs] == ["1", "2"]


def test_list_that_runs_into_another_argument_is_drawn_with_it() -> None:
    given = problem("int", ("head", "ListNode"), ("other", "tail<head>"))

    content = case_content(given, Case("a", [[1, 2], [[5], 1]]))

    drawing = content.arguments[1].drawing
    assert drawing is not None
    assert [box.text for box in drawing.boxes] == ["5", "2"]


def test_row_is_not_drawn_and_a_grid_is() -> None:
    given = problem(
        "int", ("row", "list<int>"), ("grid", "list<list<int>>"), ("x", "ndarray<float64>")
    )

    content = case_content(given, Case("a", [[1, 2], [[1, 2]], [[1.0]]]))

    assert [part.drawing is not None for part in content.arguments] == [False, True, False]


@pytest.mark.parametrize(
    ("returns", "expect", "got", "shape"),
    [
        ("ndarray<float64>", [[1.0, 2.0]], [[1.0, 3.0]], (1, 2)),
        ("list<ndarray<float64>>", [[1.0], [[2.0, 2.0]]], [[1.0], [[2.0, 3.0]]], (1, 2)),
        ("list<ndarray<float64>>", [[1.0], [[2.0]]], [[1.0]], None),
        ("float", 1.0, 2.0, None),
    ],
)
def test_errors_of_the_array_that_differs_are_mapped(
    returns: str, expect: Json, got: Json, shape: tuple[int, ...] | None
) -> None:
    content = wrong(problem(returns, compare=ALLCLOSE), expect, got)

    assert (content.errors.shape if content.errors else None) == shape


STACK = of_entry(
    Entry(
        EntryKind.DESIGN,
        "Stack",
        (),
        None,
        "Stack",
        (
            Method("push", (Param("x", parse_type("int")),), None),
            Method("top", (), parse_type("int")),
        ),
    )
)


def test_calls_of_a_design_are_listed_with_the_one_that_went_wrong() -> None:
    case = Case("a", [[], [1], []], ("Stack", "push", "top"), [None, None, 1], has_expect=True)

    content = case_content(
        STACK, case, Outcome(has_got=True, got=[None, None, 2], has_failed=True, said="said")
    )

    assert text(content.arguments[0]) == "  0  Stack()\n  1  push(1)\n  2  <top()>"
    assert content.difference == "[2]: expected 1, got 2"


def test_many_calls_are_cut_around_the_first_that_went_wrong() -> None:
    ops = ("Stack", *["top"] * 40)
    case = Case("a", [[]] * 41, ops, [None, *[0] * 40], has_expect=True)
    got: list[Json] = [None, *[0] * 40]
    got[20] = 1

    content = case_content(
        STACK, case, Outcome(has_got=True, got=got, has_failed=True, said="said")
    )

    lines = text(content.arguments[0]).split("\n")
    assert (lines[0], lines[7], lines[-1]) == ("… 14", " 20  <top()>", "… 14")


def test_calls_of_a_design_that_has_not_run_begin_at_the_first() -> None:
    case = Case("a", [[]] * 41, ("Stack", *["top"] * 40))

    assert text(case_content(STACK, case).arguments[0]).endswith(" 12  top()\n… 28")
