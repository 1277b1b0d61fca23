"""What is stored of each post: enough to show it as a hit without opening its file."""

from __future__ import annotations

import datetime as dt
import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reader.core.post import PostId

_HEAD = struct.Struct("<iI")
_START_BYTES = 4
_BETWEEN, _BETWEEN_VALUES = "\0", "\n"


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

    Its text is its sections' headings, bodies, code and formulas, a line break after each.
    ``starts`` are offsets in characters: of all sections, then of the code in each, then of the
    formulas; in an array, as all of a library's records are in memory. ``headings`` and
    ``anchors`` hold one a line.
    """

    id: PostId
    title: str
    path: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    day: int
    starts: array[int]
    headings: str
    anchors: str

    @property
    def date(self) -> dt.date | None:
        """The post's date; it is stored as its ordinal, 0 for none."""
        return dt.date.fromordinal(self.day) if self.day else None

    @property
    def section_starts(self) -> array[int]:
        """Where each section begins."""
        return self.starts[: len(self.starts) // 3]

    @property
    def code_starts(self) -> array[int]:
        """Where the code of each section begins."""
        count = len(self.starts) // 3
        return self.starts[count : 2 * count]

    @property
    def math_starts(self) -> array[int]:
        """Where the formulas of each section begin."""
        return self.starts[len(self.starts) // 3 * 2 :]

    def section_span(self, section: int, chars: int) -> tuple[int, int]:
        """Return where a section begins and ends; ``chars`` is the length of the whole text."""
        following = section + 1
        is_last = following == len(self.starts) // 3
        return self.starts[section], chars if is_last else self.starts[following]

    def part_at(self, place: int, chars: int) -> tuple[int, int, int]:
        """Return the section that holds ``place``, and the start and end of what it is part of.

        That is the section's prose, its code or its formulas. ``chars`` is the length of the
        whole text.
        """
        starts = self.starts
        count = len(starts) // 3
        section = bisect_right(starts, place, 0, count) - 1
        code = starts[count + section]
        if place < code:
            return section, starts[section], code
        formulas = starts[2 * count + section]
        if place < formulas:
            return section, code, formulas
        return section, formulas, self.section_span(section, chars)[1]

    def heading_of(self, section: int) -> tuple[str, str]:
        """Return a section's heading, and the id that it has on the page."""
        following = section + 1
        headings, anchors = self.headings, self.anchors
        return headings.split("\n", following)[section], anchors.split("\n", following)[section]


def encode_record(record: Record) -> bytes:
    """Return the record in bytes: unlike a pickle, reading them runs nothing.

    First the day and how many numbers follow, those in four bytes each; then the texts, zeros
    between them.
    """
    texts = (
        record.id,
        record.title,
        record.path,
        record.headings,
        record.anchors,
        _joined(record.category),
        _joined(record.tags),
    )
    plain = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    head = _HEAD.pack(record.day, len(record.starts))
    return head + record.starts.tobytes() + plain.encode()


def decode_record(stored: bytes | memoryview) -> Record:
    """Return the record that `encode_record` wrote.

    Raises:
        ValueError, struct.error: It did not write these bytes.
    """
    day, count = _HEAD.unpack_from(stored)
    end = _HEAD.size + _START_BYTES * count
    starts = array("I", bytes(stored[_HEAD.size : end]))
    id_, title, path, headings, anchors, category, tags = str(stored[end:], "utf-8").split(_BETWEEN)
    return Record(
        PostId(id_),
        title,
        path,
        tuple(category.split(_BETWEEN_VALUES)) if category else (),
        tuple(tags.split(_BETWEEN_VALUES)) if tags else (),
        day,
        starts,
        headings,
        anchors,
    )


def _joined(values: Iterable[str]) -> str:
    return _BETWEEN_VALUES.join(value.replace(_BETWEEN_VALUES, " ") for value in values)
