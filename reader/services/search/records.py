"""What is stored of each post: enough to show it as a hit without opening its file."""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from typing import NamedTuple

from reader.core.post import PostId

# A quarter of reading a record is what `json.loads` does before this.
_read_json = json.JSONDecoder().raw_decode


class TextPlace(NamedTuple):
    """Where a post's text lies in the text file.

    At byte ``start`` are ``size`` bytes of folded text, then ``changes`` characters that
    folding has changed.
    """

    start: int
    size: int
    changes: int

    @property
    def stored_bytes(self) -> int:
        """Bytes in all."""
        return self.size + 8 * self.changes


class Record(NamedTuple):
    """A post as it was indexed. A named tuple, as one is made for each hit of each query.

    Its text is its sections' headings, bodies, code and formulas, a line break after each:
    ``section_starts``, ``code_starts`` and ``math_starts`` are offsets in characters.
    ``headings`` and ``anchors`` hold one a line.
    """

    id: PostId
    title: str
    path: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    day: int
    section_starts: tuple[int, ...]
    code_starts: tuple[int, ...]
    math_starts: tuple[int, ...]
    headings: str
    anchors: str

    @property
    def date(self) -> dt.date | None:
        """The post's date; it is stored as its ordinal, 0 for none."""
        return dt.date.fromordinal(self.day) if self.day else None

    def section_span(self, section: int, chars: int) -> tuple[int, int]:
        """Return where a section begins and ends; ``chars`` is the length of the whole text."""
        following = section + 1
        is_last = following == len(self.section_starts)
        return self.section_starts[section], chars if is_last else self.section_starts[following]

    def part_at(self, place: int, chars: int) -> tuple[int, int, int]:
        """Return the section that holds ``place``, and the start and end of what it is part of.

        That is the section's prose, its code or its formulas. ``chars`` is the length of the
        whole text.
        """
        section = bisect_right(self.section_starts, place) - 1
        code = self.code_starts[section]
        if place < code:
            return section, self.section_starts[section], code
        formulas = self.math_starts[section]
        if place < formulas:
            return section, code, formulas
        return section, formulas, self.section_span(section, chars)[1]

    def heading_of(self, section: int) -> tuple[str, str]:
        """Return a section's heading, and the id that it has on the page."""
        following = section + 1
        headings, anchors = self.headings, self.anchors
        return headings.split("\n", following)[section], anchors.split("\n", following)[section]


def encode_record(record: Record) -> bytes:
    """Return the record as one line of JSON: unlike a pickle, reading it runs nothing."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def decode_record(line: bytes) -> Record:
    """Return the record that `encode_record` wrote."""
    values, _end = _read_json(line.decode())
    for place in (3, 4, 6, 7, 8):
        values[place] = tuple(values[place])
    return Record._make(values)
