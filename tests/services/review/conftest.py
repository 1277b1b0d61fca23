"""The user's data under a clock that tests set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.progress import ProgressStore
from tests.services.review.clock import Clock, open_progress


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def progress(tmp_path: Path, clock: Clock) -> Iterator[ProgressStore]:
    with closing(open_progress(tmp_path, clock)) as opened:
        yield opened
