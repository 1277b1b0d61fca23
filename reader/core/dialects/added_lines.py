"""Lines that a rewritten note has and its file has not: an embedded note's, an included file's.

They are told apart by a mark at the end of the line before, which `settle` takes off again.
"""

from __future__ import annotations

from dataclasses import dataclass

# One of the code points that Unicode keeps for use inside programs.
ADDED = "\ufdd3"
_BREAK = f"{ADDED}\n"


@dataclass(frozen=True, slots=True)
class RewrittenBody:
    """A note as Markdown. ``lines`` has for each line that of the note's own body, from 0.

    Empty where no line was added: each is then where it was.
    """

    text: str
    lines: tuple[int, ...] = ()


def as_added(text: str) -> str:
    """Return ``text``, which stands for part of one line, with each line end marked as new."""
    return text.replace("\n", _BREAK)


def settle(text: str) -> RewrittenBody:
    """Return ``text`` without its marks, and which line of the note each of its lines is."""
    if ADDED not in text:
        return RewrittenBody(text)
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(at)
        at += not line.endswith(ADDED)
    return RewrittenBody(text.replace(ADDED, ""), tuple(lines))
