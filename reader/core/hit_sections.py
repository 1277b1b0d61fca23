"""The sections of a post that have what was searched for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.snippets import Place, find_starts

MOST_SECTIONS = 3


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section by its number, and the places of the needles in its heading and below it."""

    number: int
    heading_places: tuple[Place, ...]
    places: tuple[Place, ...]

    @property
    def worth(self) -> tuple[int, int, int]:
        """What orders sections: how many different needles, how many in the heading, how many."""
        distinct = {place[2] for place in (*self.heading_places, *self.places)}
        return len(distinct), len(self.heading_places), len(self.places)


def find_sections(
    folded: str, starts: Sequence[int], needles: Sequence[str], most: int = MOST_SECTIONS
) -> list[FoundSection]:
    """Return the best ``most`` sections of a folded text, in the order of the text.

    Best are those with the most distinct needles, of these the ones with a needle in the
    heading, of these the ones with the most places.

    Args:
        folded: The text; each section begins with its heading and a line break.
        starts: Where each section begins.
        needles: What to look for, folded.
        most: How many sections to return at most.
    """
    places: dict[int, list[Place]] = defaultdict(list)
    for number, needle in enumerate(needles):
        for section, start in _starts_by_section(folded, starts, needle):
            places[section].append((start, start + len(needle), number))
    found = [_found(folded, starts[number], number, places[number]) for number in sorted(places)]
    best = sorted(found, key=lambda each: each.worth, reverse=True)[:most]
    return sorted(best, key=lambda each: each.number)


def _starts_by_section(folded: str, starts: Sequence[int], needle: str) -> list[tuple[int, int]]:
    """Return (section, place) of a needle: in each section its first places."""
    found: list[tuple[int, int]] = []
    at = folded.find(needle) if needle else -1
    while at >= 0:
        section = bisect_right(starts, at) - 1
        end = starts[section + 1] if section + 1 < len(starts) else len(folded)
        found += ((section, start) for start in find_starts(folded, needle, at, end))
        at = folded.find(needle, end)
    return found


def _found(folded: str, start: int, number: int, places: list[Place]) -> FoundSection:
    body = folded.index("\n", start) + 1
    places.sort()
    return FoundSection(
        number,
        tuple(place for place in places if place[0] < body),
        tuple(place for place in places if place[0] >= body),
    )
