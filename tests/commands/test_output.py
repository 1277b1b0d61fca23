import itertools

import pytest

from reader.commands.output import count, fit, text_width, write_line, write_table
from reader.commands.progress import Throttle


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("中文", 4), ("ＡＢ", 4), ("e\u0301", 1), ("", 0)]
)
def test_width_is_in_columns_of_a_terminal(text: str, width: int) -> None:
    assert text_width(text) == width


def test_columns_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    write_table([("中", "a", "last"), ("abc", "", "")])

    assert capsys.readouterr().out == "中   a  last\nabc\n"


def test_what_a_terminal_would_obey_is_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    write_line("two\nlines \x1b[2J\x9b")

    assert capsys.readouterr().out == "two\\x0alines \\x1b[2J\\x9b\n"


@pytest.mark.parametrize(("columns", "text"), [(5, "中文a"), (4, "中文"), (3, "中"), (0, "")])
def test_text_is_cut_to_the_columns_there_are(columns: int, text: str) -> None:
    assert fit("中文a", columns) == text


def test_table_without_rows_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    write_table([])

    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("number", "text"), [(0, "no notes"), (1, "1 note"), (2, "2 notes")])
def test_count_agrees_with_its_noun(number: int, text: str) -> None:
    assert count(number, "note") == text


def test_reports_are_a_tenth_of_a_second_apart() -> None:
    clock = itertools.count(0.0, 0.04)
    throttle = Throttle(lambda: next(clock))

    due = [throttle.is_due() for _ in range(7)]

    assert due == [True, False, False, True, False, False, True]
