"""A program is laid out the usual way, and one that is none is left alone."""

from __future__ import annotations

import pytest

from reader.core.errors import UserError
from reader.services.formatting import format_python


@pytest.mark.parametrize(
    ("source", "formatted"),
    [
        ("x=[1,2 ,3]\n", "x = [1, 2, 3]\n"),
        ("def f(a,b):return a+b\n", "def f(a, b):\n    return a + b\n"),
        ("s = 'a'  # 注释\n", 's = "a"  # 注释\n'),
        ("", ""),
        ("x = 1", "x = 1\n"),
    ],
)
def test_program_is_laid_out(source: str, formatted: str) -> None:
    assert format_python(source) == formatted


@pytest.mark.parametrize("source", ["def f(:\n", "x = (\n", "if x:\ny\n"])
def test_what_is_no_program_is_refused(source: str) -> None:
    with pytest.raises(UserError, match="cannot be read as Python"):
        format_python(source)
