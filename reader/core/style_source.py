"""The source of a style sheet, for those who look at its braces, colons and semicolons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_QUIET = re.compile(r"""/\*.*?(?:\*/|\Z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?""", re.DOTALL)
_NOT_BREAK = re.compile(r"[^\n]")
_MARK = re.compile(r"[{}();:]")


class Lines:
    """Which line a place of a text is on, from 1."""

    def __init__(self, text: str) -> None:
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def at(self, place: int) -> int:
        """Return the line of the character at ``place``."""
        return bisect_right(self._breaks, place - 1) + 1


@dataclass(frozen=True, slots=True)
class Segment:
    """What lies between two braces or semicolons.

    Args:
        start: Where it begins, behind the mark before it.
        end: Where it ends, at the mark after it.
        mark: That mark: ``{``, ``}`` or ``;``.
        colons: Where it has colons, those in parentheses left out.
    """

    start: int
    end: int
    mark: str
    colons: tuple[int, ...]


def blank_out(text: str) -> str:
    """Return ``text`` with blanks for its comments and strings; lines and places are kept."""
    return _QUIET.sub(lambda found: _NOT_BREAK.sub(" ", found[0]), text)


def blank_comments(text: str) -> str:
    """Return ``text`` with blanks for its comments alone; lines and places are kept."""
    return _QUIET.sub(
        lambda found: _NOT_BREAK.sub(" ", found[0]) if found[0].startswith("/*") else found[0],
        text,
    )


def segments(plain: str) -> Iterator[Segment]:
    """Yield the segments of what `blank_out` gave, but for a last one that nothing ends.

    A brace ends all parentheses, though one of them be open: so little is lost by a slip.
    """
    start = depth = 0
    colons: list[int] = []
    for mark in _MARK.finditer(plain):
        sign = mark[0]
        if sign in "()":
            depth = max(depth + (1 if sign == "(" else -1), 0)
        elif sign == ":" and not depth:
            colons.append(mark.start())
        elif sign in "{}" or (sign == ";" and not depth):
            yield Segment(start, mark.start(), sign, tuple(colons))
            start, depth, colons = mark.end(), 0, []
