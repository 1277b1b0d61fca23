"""The layout that is kept between two starts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QSize

from reader.ui.window_layout import (
    WindowLayout,
    decode_state,
    encode_state,
    first_size,
    read_layout,
)


def test_state_is_read_back_as_it_was() -> None:
    assert decode_state(encode_state(QByteArray(b"\x00\xff state"))) == QByteArray(
        b"\x00\xff state"
    )


@pytest.mark.parametrize("kept", ["x", "几何", "AAAAA"])
def test_state_that_is_none_is_left_out(kept: str) -> None:
    assert decode_state(kept).isEmpty()


@pytest.mark.parametrize(
    ("kept", "layout"),
    [
        (None, WindowLayout()),
        ({"tree_width": "wide", "is_tree_shown": False}, WindowLayout(is_tree_shown=False)),
        ({"practice_share": 7.5, "colour": "red"}, WindowLayout(practice_share=0.8)),
    ],
)
def test_what_is_of_another_kind_is_left_out(kept: object, layout: WindowLayout) -> None:
    assert read_layout(kept) == layout


@pytest.mark.parametrize(
    ("room", "size"),
    [((1920, 1040), (1360, 860)), ((1366, 728), (1360, 688)), ((1280, 984), (1280, 860))],
)
def test_first_window_has_all_its_edges_on_the_screen(
    room: tuple[int, int], size: tuple[int, int]
) -> None:
    assert first_size(QSize(*room)).toTuple() == size
