from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.file_name import file_name_of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A/B: what?", "A B what"),
        ("..hidden. ", "hidden"),
        ("两\n行", "两 行"),
        ('"*"', "note"),
        ("", "note"),
        ("字" * 120, "字" * 80),
        ("half \ud800 a pair", "half a pair"),
    ],
)
def test_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name_of(title) == name


@given(st.text())
def test_any_title_gives_a_name_that_fits(title: str) -> None:
    name = file_name_of(title)

    assert 0 < len(f"{name}.html".encode()) <= 255
    assert name == name.strip(". ")
    assert not set('\\/:*?"<>|\n') & set(name)
