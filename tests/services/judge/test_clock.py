"""Clocks: none that can be turned, and a suspension is not waiting."""

from __future__ import annotations

import ast
import itertools
import time
from pathlib import Path

import pytest

import reader.services.judge
from reader.services.judge.clock import Patience

SOURCES = sorted(Path(reader.services.judge.__file__).parent.rglob("*.py"))
TURNABLE = {"time", "time_ns", "now", "today", "utcnow", "CLOCK_REALTIME", "localtime"}


def readings(*times: float) -> Patience:
    return Patience(1.0, clock=iter(times).__next__)


def test_patience_ends_once_the_time_was_waited() -> None:
    patience = readings(0.0, 0.4, 0.8, 1.1)

    assert [patience.is_over() for _ in range(3)] == [False, False, True]


def test_a_jump_of_the_clock_counts_as_half_a_second() -> None:
    patience = readings(0.0, 0.1, 3600.0, 3600.3, 3600.5)

    assert [patience.is_over() for _ in range(4)] == [False, False, False, True]


def test_a_clock_that_stands_still_does_not_end_it() -> None:
    patience = Patience(1.0, clock=itertools.repeat(5.0).__next__)

    assert not patience.is_over()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_judge_reads_no_clock_that_can_be_turned(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))

    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}

    assert not read & TURNABLE


def test_the_judges_clock_is_one_that_cannot_be_turned() -> None:
    assert not time.get_clock_info("monotonic").adjustable
