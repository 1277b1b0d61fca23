"""The next line of a note that holds a text, found in linear time over all questions."""

from __future__ import annotations

from collections.abc import Sequence


class LineFinder:
    """Finds lines by what they hold, whatever the case.

    Asked about one text in the order of the lines, it reads each line once for it: many
    openings that nothing closes cost no more than one.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._next: dict[str, int] = {}

    def find(self, text: str, start: int) -> int | None:
        """Return the first line from ``start`` on that holds ``text``; None where none does."""
        wanted = text.lower()
        at = self._next.get(wanted, -1)
        if at < start:
            rest = range(start, len(self._lines))
            at = next((n for n in rest if wanted in self._lines[n].lower()), len(self._lines))
            self._next[wanted] = at
        return at if at < len(self._lines) else None
