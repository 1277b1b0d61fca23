"""A style sheet with the braces closed that were forgotten, so that the rest is in force."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.style_source import Segment, blank_out, segments


def close_blocks(text: str) -> str:
    """Return ``text`` with each block closed that nothing closes, where its end seems to be.

    To the engine all that follows is inside such a block. By its looks, it ends before the
    next rule that begins a line no further to the right. No line moves.
    """
    pieces, done = [], 0
    for place in _missing_ends(blank_out(text)):
        pieces += [text[done:place], "}"]
        done = place
    return "".join([*pieces, text[done:]])


def _missing_ends(plain: str) -> Iterator[int]:
    """Yield where a closing brace is to stand, in order."""
    blocks = [segment for segment in segments(plain) if segment.mark != ";"]
    unclosed = _unclosed(blocks)
    open_columns: list[int | None] = []  # None for a block that is closed later
    for segment in blocks:
        if segment.mark == "}":
            del open_columns[-1:]
            continue
        start, column = _beginning(plain, segment)
        while open_columns and (outer := open_columns[-1]) is not None and column <= outer:
            yield start
            open_columns.pop()
        open_columns.append(column if segment.end in unclosed else None)


def _unclosed(blocks: list[Segment]) -> set[int]:
    """Return the places of the opening braces that nothing closes."""
    opened: list[int] = []
    for segment in blocks:
        if segment.mark == "{":
            opened.append(segment.end)
        else:
            del opened[-1:]
    return set(opened)


def _beginning(plain: str, segment: Segment) -> tuple[int, int]:
    """Return where a rule begins, and in which column of its line.

    It is what stands on the line of its brace, and on those before it that end in a comma.
    """
    start = plain.rfind("\n", segment.start, segment.end) + 1 or segment.start
    while start > segment.start and plain[segment.start : start].rstrip().endswith(","):
        start = plain.rfind("\n", segment.start, start - 1) + 1 or segment.start
    written = plain[start : segment.end]
    start += len(written) - len(written.lstrip())
    return start, start - (plain.rfind("\n", 0, start) + 1)
