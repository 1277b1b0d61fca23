"""Records as they are stored: what was written is read, and damage is told, never shown."""

from __future__ import annotations

import struct
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.post import PostId
from reader.services.search.records import Record, decode_record, encode_record

LINES = st.text(st.characters(codec="utf-8", exclude_characters="\0\n"), max_size=8)
VALUES = st.lists(LINES.filter(bool), max_size=3).map(tuple)
STARTS = st.lists(st.integers(0, 2**32 - 1), max_size=4).map(lambda starts: array("I", starts * 3))
RECORDS = st.builds(
    Record,
    id=LINES.map(PostId),
    title=LINES,
    path=LINES,
    category=VALUES,
    tags=VALUES,
    day=st.integers(0, 3_652_059),
    starts=STARTS,
    headings=st.lists(LINES, max_size=3).map("\n".join),
    anchors=st.lists(LINES, max_size=3).map("\n".join),
)
PLAIN = Record(PostId("a"), "甲", "a.md", ("c",), ("t",), 1, array("I", [0, 3, 5]), "h", "h")


@given(RECORDS)
def test_record_that_was_stored_is_read(record: Record) -> None:
    assert decode_record(encode_record(record)) == record


def test_what_parts_texts_does_not_part_them_within() -> None:
    odd = PLAIN._replace(title="a\0b", tags=("two\nlines", "t"))

    read = decode_record(encode_record(odd))

    assert (read.title, read.tags) == ("a b", ("two lines", "t"))


@pytest.mark.parametrize("size", [0, 7, 12, 21])
def test_record_cut_short_is_a_fault(size: int) -> None:
    stored = encode_record(PLAIN._replace(anchors="尾"))

    with pytest.raises((ValueError, struct.error)):
        decode_record(stored[:size])


@pytest.mark.parametrize(
    ("place", "found"),
    [(0, (0, 0, 4)), (5, (0, 4, 7)), (7, (0, 7, 9)), (9, (1, 9, 12)), (14, (1, 13, 20))],
)
def test_place_is_in_the_prose_the_code_or_the_formulas_of_a_section(
    place: int, found: tuple[int, int, int]
) -> None:
    record = PLAIN._replace(starts=array("I", [0, 9, 4, 12, 7, 13]))

    assert record.part_at(place, 20) == found
