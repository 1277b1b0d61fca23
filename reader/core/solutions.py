"""The programs that a problem brings along, and the verdict that each must get."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.verdict import Verdict


class SolutionRole(StrEnum):
    """What a program shows; the name of its folder."""

    ACCEPTED = "accepted"
    WRONG = "wrong"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Solution:
    """One program: ``name`` is its path within the problem, ``reason`` its first line's words."""

    name: str
    role: SolutionRole
    source: str
    must_get: Verdict
    reason: str = ""


_FIRST_LINE = re.compile(r"#\s*(?P<verdict>[A-Z_]+)\s*[:：]\s*(?P<reason>.*\S)\s*")
# The verdicts that a program can be written to get; IE would be our own fault.
STATABLE = tuple(verdict for verdict in Verdict if verdict not in (Verdict.AC, Verdict.IE))


def read_solution(name: str, role: SolutionRole, source: str) -> Solution:
    """Return the program with the verdict that it must get.

    An accepted one must get AC whatever it says; the first line of a wrong or slow one states
    the verdict and why: ``# WA: off by one at the last window``.

    Raises:
        UserError: The first line of a wrong or slow one does not; ``path`` is ``name``.
    """
    first = source.partition("\n")[0]
    if role is SolutionRole.ACCEPTED:
        reason = first.lstrip("# ").strip() if first.startswith("#") else ""
        return Solution(name, role, source, Verdict.AC, reason)
    match = _FIRST_LINE.fullmatch(first)
    if match is None or match["verdict"] not in STATABLE:
        raise UserError(
            say("the first line does not state the verdict that this program must get"),
            path=name,
            line=1,
            advice=say('Write "# WA: why"; the verdicts: {known}', known=", ".join(STATABLE)),
        )
    return _checked(Solution(name, role, source, Verdict(match["verdict"]), match["reason"]))


def _checked(solution: Solution) -> Solution:
    if solution.role is SolutionRole.SLOW and solution.must_get is not Verdict.TLE:
        raise UserError(
            say("a slow program must get TLE, not {verdict}", verdict=solution.must_get),
            path=solution.name,
            line=1,
            advice=say("Move it to solutions/wrong"),
        )
    return solution
