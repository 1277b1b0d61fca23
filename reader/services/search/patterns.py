"""Regular expressions of the user's, within a time: Python's own engine cannot be stopped.

A pattern like ``(a|aa)+$`` takes longer than anyone lives; the `regex` package takes a timeout.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

PATTERN_BUDGET_S = 1.0


class PatternSearch:
    """Searches texts for a pattern, all of them together within `PATTERN_BUDGET_S`."""

    def __init__(self, source: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._pattern = _compile(source)
        self._clock = clock
        self._until = clock() + PATTERN_BUDGET_S
        self.is_over = self._pattern is None

    def find(self, text: str) -> str | None:
        """Return the first match, None where there is none or the time is over."""
        if self._pattern is None or self.is_over:
            return None
        left = self._until - self._clock()
        if left <= 0:
            self.is_over = True
            return None
        try:
            found = self._pattern.search(text, timeout=left)
        except TimeoutError:
            self.is_over = True
            return None
        return found.group() if found else None


@lru_cache(maxsize=8)
def _compile(source: str) -> regex.Pattern[str] | None:
    """Return the pattern, None where this engine does not know what Python's knows."""
    import regex  # noqa: PLC0415 - 1.6 MB that few queries need

    try:
        return regex.compile(source, regex.IGNORECASE | regex.MULTILINE)
    except regex.error:
        return None
