"""Display formulas that stand on lines of their own, also in lists and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.line_finder import LineFinder
from reader.core.math_delimiters import ENVIRONMENTS

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_ENVIRONMENT_OPEN = re.compile(rf"\\begin\{{({ENVIRONMENTS})\}}")
_QUOTES = re.compile(r"[ \t]*(?:>[ \t]?)*")
# Where a formula left open must not go on: a heading, a fence.
_STOPS = re.compile(r"#{1,6}[ \t]|[ \t]*(?:```|~~~)")
# And it must not swallow the rest of a long note.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class DisplayMath:
    """One formula: lines ``start`` up to ``end``; ``after`` is the text behind it on its last.

    ``prefix`` is what stands before it (indent, quotation marks, a list's mark).
    """

    start: int
    end: int
    prefix: str
    tex: str
    after: str


def read_display(lines: Sequence[str], start: int, finder: LineFinder) -> DisplayMath | None:
    """Return the formula that opens on line ``start`` (from 0), if one does."""
    line = lines[start]
    if "$$" not in line and "\\[" not in line and "\\begin" not in line:
        return None
    found = _PREFIX.match(line)
    prefix = found[0] if found else ""
    opening, close = _delimiters(line[len(prefix) :])
    if not close or finder.find(close, start) is None:
        return None
    tex: list[str] = []
    text = line[len(prefix) + len(opening) :]
    for end in range(start + 1, min(start + _LONGEST, len(lines)) + 1):
        cut = text.find(close)
        if cut >= 0:
            tex.append(text[:cut] if opening else text[: cut + len(close)])
            joined = "\n".join(tex).strip()
            return DisplayMath(start, end, prefix, joined, text[cut + len(close) :])
        tex.append(text)
        if end == len(lines) or _STOPS.match(lines[end]):
            break
        text = lines[end][_QUOTES.match(lines[end]).end() :]  # type: ignore[union-attr]  # matches the empty string too
    return None


def _delimiters(text: str) -> tuple[str, str]:
    """Return what opens and what closes the formula that ``text`` begins with.

    An environment is opened by nothing, since its TeX keeps both ends.
    """
    if text.startswith("$$"):
        return "$$", "$$"
    if text.startswith("\\["):
        return "\\[", "\\]"
    found = _ENVIRONMENT_OPEN.match(text)
    return ("", f"\\end{{{found[1]}}}") if found else ("", "")
