"""The table of readings as it is installed."""

from __future__ import annotations

import pytest

from reader.services.pinyin import load_readings


@pytest.mark.parametrize(
    ("char", "typed"),
    [("注", {"zhu"}), ("重", {"zhong", "chong"}), ("行", {"xing", "hang"}), ("绿", {"lv", "lu"})],
)
def test_character_has_all_its_readings(char: str, typed: set[str]) -> None:
    assert typed <= set(load_readings()[char])


def test_table_is_read_once() -> None:
    assert load_readings() is load_readings()
