"""What the judge says: of one case, and of a whole submission."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Verdict(StrEnum):
    """The codes that ``--json`` prints."""

    AC = "AC"
    WA = "WA"
    TLE = "TLE"
    MLE = "MLE"
    OLE = "OLE"
    RE = "RE"
    CE = "CE"
    BLOCKED = "BLOCKED"  # a call that the sandbox forbids
    BAD_RETURN = "BAD_RETURN"  # a value that the format cannot carry
    EXITED = "EXITED"  # the program left before answering
    IE = "IE"  # our fault


class Tier(StrEnum):
    """Which sandbox is in force."""

    FULL = "full"  # Landlock and seccomp
    PARTIAL = "partial"  # seccomp alone, or bubblewrap
    LIMITS = "limits"  # resource limits only


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one case went.

    ``got`` is present only where the program answered with a value the format can carry.
    ``stdout`` is the program's own output for this case, cut at 64 KB.
    """

    case_id: str
    verdict: Verdict
    reason: str = ""
    cpu_ms: float = 0.0
    wall_ms: float = 0.0
    peak_mb: float = 0.0
    has_got: bool = False
    got: Json = None
    stdout: str = ""
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class FailedCase:
    """The first case that failed, with all that is needed to see why."""

    case_id: str
    args: Json
    expect: Json
    result: CaseResult
    difference: str = ""


@dataclass(frozen=True, slots=True)
class JudgeReport:
    """The answer to one submission; ``cases`` stops at the first failing one unless asked on."""

    verdict: Verdict
    reason: str
    total: int
    cpu_ms: float
    wall_ms: float
    peak_mb: float
    tier: Tier
    cases: tuple[CaseResult, ...] = field(default_factory=tuple)
    first_failure: FailedCase | None = None

    @property
    def passed(self) -> int:
        """How many cases were accepted."""
        return sum(case.verdict is Verdict.AC for case in self.cases)
