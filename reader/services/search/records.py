"""What is stored of each post: enough to show it as a hit without opening its file."""

from __future__ import annotations

import datetime as dt
import struct
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reader.core.post import PostId

_HEAD = struct.Struct("<iI")
_SECTION_BYTES = 12
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
    """Return the record in bytes: unlike a pickle, reading them runs nothing.

    First the day and the number of sections, then where sections, code and formulas begin, in
    four bytes each; then the texts, zeros between them.
    """
    starts = (*record.section_starts, *record.code_starts, *record.math_starts)
    numbers = struct.pack(f"<{len(starts)}I", *starts)
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
    return _HEAD.pack(record.day, len(record.section_starts)) + numbers + plain.encode()


def decode_record(stored: bytes | memoryview) -> Record:
    """Return the record that `encode_record` wrote.

    Raises:
        ValueError, struct.error: It did not write these bytes.
    """
    day, count = _HEAD.unpack_from(stored)
    end = _HEAD.size + _SECTION_BYTES * count
    starts = struct.unpack_from(f"<{3 * count}I", stored, _HEAD.size)
    id_, title, path, headings, anchors, category, tags = str(stored[end:], "utf-8").split(_BETWEEN)
    return Record(
        PostId(id_),
        title,
        path,
        tuple(category.split(_BETWEEN_VALUES)) if category else (),
        tuple(tags.split(_BETWEEN_VALUES)) if tags else (),
        day,
        starts[:count],
        starts[count : 2 * count],
        starts[2 * count :],
        headings,
        anchors,
    )


def _joined(values: Iterable[str]) -> str:
    return _BETWEEN_VALUES.join(value.replace(_BETWEEN_VALUES, " ") for value in values)
