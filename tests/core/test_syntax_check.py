"""Faults are found where the eye looks for them, in words that say what to mend."""

from __future__ import annotations

import warnings

import pytest

from reader.core.syntax_check import LONGEST, check_syntax
from reader.core.syntax_words import explain_syntax


@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("def f(x\n", (1, 6), 'this "(" is never closed'),
        ("x = 1)\n", (1, 6), 'this ")" closes nothing'),
        ("x = (1]\n", (1, 7), 'this "]" does not close the "(" before it'),
        ("x = (\n1]\n", (2, 2), 'this "]" does not close the "(" of line 1'),
        ("def f()\n    pass\n", (1, 8), '":" is expected here'),
        ("if x:\ny = 1\n", (2, 1), "the block of line 1 is missing: indent what belongs to it"),
        ("x = 1\n  y = 2\n", (2, 2), "this line is indented without a reason"),
        ("s = 'abc\n", (1, 5), "this string is never closed"),
        ("if x = 1:\n    pass\n", (1, 4), 'nothing can be assigned here; is "==" meant?'),
        ("f() += 1\n", (1, 1), None),
        ("print 1\n", (1, 1), '"print" is called with parentheses'),
        ("return 1\n", (1, 1), '"return" stands outside of any function'),
        ("break\n", (1, 1), '"break" stands outside of any loop'),
        ("continue\n", (1, 1), '"continue" stands outside of any loop'),
        ("f(a=1, 2)\n", (1, 9), "an argument without a name stands behind one with a name"),
        ("x = 3a\n", (1, 5), "a name does not begin with a digit"),
        ("x = 3 $\n", (1, 7), "this cannot be read as Python"),
        (
            "f(1，2)\n",
            (1, 4),
            '"，" (U+FF0C) is no character of a program; is it a full-width one?',
        ),
        ("s = '中'; x = (\n", (1, 14), 'this "(" is never closed'),
    ],
)
def test_fault_is_found_in_its_place(
    source: str, place: tuple[int, int], message: str | None
) -> None:
    (found,) = check_syntax(source)

    assert (found.line, found.column) == place
    assert message is None or found.message == message


@pytest.mark.parametrize("source", ["", "x = 1\n", "async def f():\n    await g()\n"])
def test_program_that_compiles_has_no_fault(source: str) -> None:
    assert check_syntax(source) == ()


def test_program_is_not_run() -> None:
    assert check_syntax("raise SystemExit\n") == ()


def test_odd_escape_is_no_fault_and_warns_nobody() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = check_syntax('x = "\\d"\n')

    assert (found, caught) == ((), [])


def test_filters_that_others_set_meanwhile_are_left_alone() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        others = list(warnings.filters)

        check_syntax('x = "\\d"\n')
        check_syntax("x is 1\n")

        assert [one for one in warnings.filters if one in others] == others
        assert len(warnings.filters) <= len(others) + 1


@pytest.mark.parametrize("source", ["(" * 300 + "\n", "x = 1\0\n", "x = '\ud800'\n"])
def test_program_beyond_what_the_compiler_bears_has_a_fault(source: str) -> None:
    assert len(check_syntax(source)) == 1


def test_text_of_monstrous_length_is_not_looked_at() -> None:
    assert check_syntax("(" * (LONGEST + 1)) == ()


def test_end_is_not_before_the_beginning() -> None:
    (found,) = check_syntax("def f(x:\n  return\n")

    assert (found.endLine, found.endColumn) >= (found.line, found.column)


def test_finding_is_told_in_other_words_of_the_same_place() -> None:
    (found,) = check_syntax("x = (\n")

    told = found.told_as("没有闭合")

    assert (told.line, told.column, told.message) == (1, 5, "没有闭合")


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("'(' was never closed", 'this "(" is never closed'),
        ("something of a later Python", "Python says: something of a later Python"),
    ],
)
def test_message_is_said_plainly_where_there_are_words_for_it(message: str, plain: str) -> None:
    assert explain_syntax(message) == plain
