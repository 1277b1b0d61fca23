"""Limits held against what a pack's programs need: how much room there must be, what to set."""

from __future__ import annotations

import math
from dataclasses import replace

from reader.core.pack_report import ProblemReport
from reader.core.problem import Problem
from reader.core.problem_format import MAX_CPU_MS, MAX_MEMORY_MB

# The limit leaves an accepted program twice its time; a slow one needs half as much again.
CPU_ROOM = 2.0
SLOW_FROM = 1.5
# An accepted program has half as much memory again as it needs, and one that has to run out
# of memory still does with a quarter more than the limit. A peak differs by less between
# machines than a time does.
MEMORY_ROOM = 1.5
HUNGRY_FROM = 1.25
# How much an accepted program may exceed the limit and still be measured, to suggest a better one.
MEASURED_UP_TO = 4
_STEP_MS = 100
_STEP_MB = 8


def with_limits(problem: Problem, *, cpu_factor: float, memory_factor: float = 1.0) -> Problem:
    """Return the problem with so many times its limits, memory rounded down."""
    cpu_ms = min(math.ceil(problem.limits.cpu_ms * cpu_factor), MEASURED_UP_TO * MAX_CPU_MS)
    memory_mb = max(1, int(problem.limits.memory_mb * memory_factor))
    return replace(problem, limits=replace(problem.limits, cpu_ms=cpu_ms, memory_mb=memory_mb))


def suggest_cpu_ms(report: ProblemReport) -> int:
    """Return the CPU time that leaves the slowest accepted program its room."""
    return _round_up(CPU_ROOM * report.slowest_accepted_ms(), _STEP_MS)


def suggest_memory_mb(report: ProblemReport) -> int:
    """Return the memory that leaves the hungriest accepted program its room.

    A program that failed for want of memory, though it held less than its limit, had asked for
    more than it touched: then it is a share of the limit that says what is needed.
    """
    needed = MEMORY_ROOM * report.most_accepted_mb()
    if any(one.is_cramped for one in report.solutions):
        needed = max(needed, MEMORY_ROOM * report.limits.memory_mb)
    return min(_round_up(needed, _STEP_MB), MAX_MEMORY_MB)


def _round_up(value: float, step: int) -> int:
    return max(1, math.ceil(value / step)) * step
