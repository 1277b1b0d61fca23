"""What a program did with one case, before anyone compares it with what was expected."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.verdict import Json, Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """One call's outcome. ``failure`` is None exactly where ``got`` is a value."""

    failure: Verdict | None = None
    reason: str = ""
    traceback: str = ""
    got: Json = None
    cpu_ms: float = 0.0
    wall_ms: float = 0.0
    peak_mb: float = 0.0
    stdout: str = ""


@dataclass(frozen=True, slots=True)
class Execution:
    """How a whole file ran. ``verdict`` is AC where it ended by itself, whatever its exit code."""

    stdout: str
    stderr: str
    exit_code: int
    verdict: Verdict
    reason: str
    cpu_ms: float
    wall_ms: float
    peak_mb: float
