from __future__ import annotations

import pytest

from reader.core.time_left import seconds_left


@pytest.mark.parametrize(
    ("elapsed_s", "done", "total", "left_s"),
    [
        (10, 100, 400, 30),
        (10, 400, 400, 0),
        (10, 500, 400, 0),
        (0.5, 100, 400, None),
        (10, 0, 400, None),
    ],
)
def test_rest_takes_as_long_as_what_was_done(
    elapsed_s: float, done: int, total: int, left_s: float | None
) -> None:
    assert seconds_left(elapsed_s, done, total) == left_s
