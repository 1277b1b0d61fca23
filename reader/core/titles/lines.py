"""Many short texts as the lines of one, so that a search over all of them runs in C."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import accumulate

from reader.core.titles.leaps import Search


class Lines:
    """Texts without line breaks, by their numbers; each has a break before and after it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._whole = "\n".join(("", *self._texts, ""))
        lengths = (len(text) + 1 for text in self._texts)
        self._starts = list(accumulate(lengths, initial=1))

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def __contains__(self, part: str) -> bool:
        return part in self._whole

    def count(self, part: str) -> int:
        """Return how often ``part`` stands in all lines, but for where it overlaps itself."""
        return self._whole.count(part)

    def having(self, part: str) -> Iterator[int]:
        """Yield the lines that have ``part``, in which a break is one at the line's edge."""
        return self._every(partial(self.next_having, part))

    def matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """Yield the lines in which ``pattern`` matches; it ends within the line."""
        return self._every(partial(self.next_matching, pattern))

    def spreads(self, pattern: re.Pattern[str]) -> dict[int, int]:
        """Return the lines that `matching` yields, each with the least length of a first group."""
        least: dict[int, int] = {}
        for found in pattern.finditer(self._whole):
            number, (start, end) = self._number(found.start()), found.span(1)
            if number not in least or end - start < least[number]:
                least[number] = end - start
        return least

    def next_having(self, part: str, number: int) -> int | None:
        """Return the first line from ``number`` on that `having` yields."""
        place = self._whole.find(part, self._starts[number] - 1)
        return None if place < 0 else self._number(place + part.startswith("\n"))

    def next_matching(self, pattern: re.Pattern[str], number: int) -> int | None:
        """Return the first line from ``number`` on that `matching` yields."""
        found = pattern.search(self._whole, self._starts[number] - 1)
        return None if found is None else self._number(found.end() - 1)

    def _every(self, search: Search) -> Iterator[int]:
        number = search(0)
        while number is not None:
            yield number
            number = search(number + 1)

    def _number(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1
