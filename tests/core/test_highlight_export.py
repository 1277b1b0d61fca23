"""Highlights written out as Markdown."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.highlight_export import ExportWords, export_highlights
from reader.core.highlight_list import HighlightFilter, NoteRow, list_highlights
from reader.core.post import Post, PostId

WORDS = ExportWords("Highlights", "no longer found")
AT = dt.datetime.fromisoformat("2026-05-04T10:00:00")
HEAP = Post(
    id=PostId("a/heap"),
    library="yandu",
    path="a/heap.md",
    title="Heap",
    date=None,
    updated=None,
    category=(),
    tags=(),
    series="",
    summary="",
    problems=(),
    words=0,
    reading_minutes=1,
    excerpt="",
)


def highlight(post: str, anchor: Anchor, note: str = "", *, is_lost: bool = False) -> Highlight:
    key = HighlightId(f"{post}{anchor.position}")
    return Highlight(key, PostId(post), Ink.AMBER, anchor, note, AT, AT, is_lost)


def test_quotes_stand_under_their_note_and_heading() -> None:
    text = export_highlights(
        [
            highlight("a/heap", Anchor("second\nline ", heading="Sift", position=9), "Why?\n"),
            highlight("a/heap", Anchor("first", heading="", position=1)),
            highlight("a/heap", Anchor("third", heading="Sift", position=20), is_lost=True),
        ],
        {HEAP.id: HEAP},
        WORDS,
    )

    assert text == (
        "# Highlights\n\n## [Heap](<yandu://post/a/heap>)\n\n> first\n\n*2026-05-04*\n\n"
        "### Sift\n\n> second\n> line\n\nWhy?\n\n*2026-05-04*\n\n"
        "> third\n\n*2026-05-04 · no longer found*\n"
    )


def test_notes_that_went_come_last_and_keep_their_highlights() -> None:
    text = export_highlights(
        [
            highlight("gone/../x", Anchor("lost")),
            highlight("b", Anchor("b")),
            highlight("a/heap", Anchor("h")),
        ],
        {HEAP.id: HEAP, PostId("b"): replace(HEAP, id=PostId("b"), title="Zip")},
        WORDS,
    )

    titles = [line for line in text.splitlines() if line.startswith("## ")]
    assert titles == [
        "## [Heap](<yandu://post/a/heap>)",
        "## [Zip](<yandu://post/b>)",
        "## gone/../x",
    ]


BOTH = {HEAP.id: HEAP}
FIRST = highlight("a/heap", Anchor("first words", heading="Sift"))
SECOND = replace(highlight("a/heap", Anchor("second", position=5), "Why"), colour=Ink.INDIGO)
GONE = highlight("gone", Anchor("third"), is_lost=True)


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (
            HighlightFilter(),
            [NoteRow(HEAP.id, "Heap", 2, False), FIRST, SECOND, *(_gone := [
                NoteRow(PostId("gone"), "gone", 1, True), GONE,
            ])],
        ),
        (HighlightFilter(inks=frozenset({Ink.INDIGO})), [
            NoteRow(HEAP.id, "Heap", 1, False), SECOND,
        ]),
        (HighlightFilter(is_lost_only=True), _gone),
        (HighlightFilter(text="WORDS sift"), [NoteRow(HEAP.id, "Heap", 1, False), FIRST]),
        (HighlightFilter(text="why heap"), [NoteRow(HEAP.id, "Heap", 1, False), SECOND]),
        (HighlightFilter(text="first why"), []),
    ],
)  # fmt: skip
def test_list_has_what_is_asked_for(
    wanted: HighlightFilter, rows: list[NoteRow | Highlight]
) -> None:
    assert list_highlights([GONE, SECOND, FIRST], BOTH, wanted) == rows
