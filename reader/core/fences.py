"""Fenced code: where it begins and ends, by CommonMark's rule.

A fence is closed by one of its own kind and at least its length, or by the end of the
quotation or the note it stands in. It may stand at any depth of a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_OPEN = re.compile(
    r"(?P<prefix>[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)"
    r"(?P<mark>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$"
)


@dataclass(frozen=True, slots=True)
class Fence:
    """One fence: lines ``start`` up to ``end``, its marks included.

    ``prefix`` is what stands before its first mark (indent, quotation marks, a list's mark);
    ``code`` has it taken off, and begins ``lead`` lines below ``start``.
    """

    start: int
    end: int
    prefix: str
    info: str
    code: tuple[str, ...]
    lead: int = 1


def read_fence(lines: Sequence[str], start: int) -> Fence | None:
    """Return the fence that opens on line ``start`` (from 0), if one does."""
    first = lines[start]
    # Telling that there is none is four times cheaper so, and nearly every line has none.
    opened = _OPEN.match(first) if "```" in first or "~~~" in first else None
    if opened is None:
        return None
    prefix, mark = opened["prefix"], opened["mark"]
    depth, width = prefix.count(">"), len(prefix.rpartition(">")[2])
    closing = re.compile(rf"[ \t]*{re.escape(mark)}{re.escape(mark[0])}*[ \t]*$")
    code: list[str] = []
    end = start + 1
    while end < len(lines) and (line := _inside(lines[end], depth)) is not None:
        end += 1
        if mark in line and closing.match(line):
            break
        indent = len(line) - len(line.lstrip(" \t")) if width else 0
        code.append(line[min(indent, width) :])
    return Fence(start, end, prefix, opened["info"].strip(), tuple(code))


def _inside(line: str, depth: int) -> str | None:
    """Return ``line`` without ``depth`` quotation marks; None where it has fewer."""
    for _ in range(depth):
        before, mark, line = line.partition(">")
        if not mark or before.strip():
            return None
    return line
