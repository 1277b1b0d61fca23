"""Many short texts as the lines of one, so that a search over all of them runs in C."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

_SPARSE = 10


class Lines:
    """Texts without line breaks, by their numbers; each has a break before and after it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._whole = "\n".join(("", *self._texts, ""))
        lengths = (len(text) + 1 for text in self._texts)
        self._starts = list(accumulate(lengths, initial=1))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def __contains__(self, part: str) -> bool:
        return part in self._whole

    def having(self, part: str) -> Iterator[int]:
        """Yield the lines that have ``part``, in which a break is one at the line's edge."""
        whole, is_at_start = self._whole, part.startswith("\n")
        place = whole.find(part)
        while place >= 0:
            number = self._number(place + is_at_start)
            yield number
            place = whole.find(part, self._starts[number + 1] - 1)

    def matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """Yield the lines in which ``pattern`` matches; it ends within the line."""
        found = pattern.search(self._whole)
        while found is not None:
            number = self._number(found.end() - 1)
            yield number
            found = pattern.search(self._whole, self._starts[number + 1] - 1)

    def every_having(self, part: str) -> set[int]:
        """Return what `having` yields, faster where many lines have it; ``part`` has no breaks."""
        if self._whole.count(part) < len(self) // _SPARSE:
            return set(self.having(part))
        return {number for number, text in enumerate(self._texts) if part in text}

    def every_matching(self, pattern: re.Pattern[str]) -> set[int]:
        """Return what `matching` yields, faster where it is many lines."""
        return {self._number(found.end() - 1) for found in pattern.finditer(self._whole)}

    def _number(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1
