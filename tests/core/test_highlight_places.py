"""Where highlights stand after an edit, and where to look for those that are lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.highlight_places import find_highlights, moved_highlights, nearest_heading
from reader.core.page_text import PageText
from reader.core.post import PostId
from reader.core.quote_anchor import make_anchor

AT = dt.datetime.fromisoformat("2026-05-04T10:00:00")
QUOTE = "The crocodile always bites the larger one of the two."
BEFORE = PageText(f"Intro.\nSigns\n{QUOTE}\nEnd.", ((7, "Signs"),))
AFTER = PageText(f"Intro, longer.\nSigns\n{QUOTE}\nEnd.", ((15, "Signs"),))
WITHOUT = PageText("Intro.\nSigns\nEnd.", ((7, "Signs"),))


def highlight(*, is_lost: bool = False) -> Highlight:
    start = BEFORE.text.index(QUOTE)
    anchor = make_anchor(BEFORE, (start, start + len(QUOTE)))
    return Highlight(HighlightId("1"), PostId("a"), Ink.AMBER, anchor, "", AT, AT, is_lost=is_lost)


@pytest.mark.parametrize(
    ("page", "is_lost", "news"),
    [
        (BEFORE, False, "none"),
        (AFTER, False, "21"),
        (WITHOUT, False, "lost"),
        (WITHOUT, True, "none"),
        (BEFORE, True, "13"),
    ],
)
def test_only_what_changed_is_told(page: PageText, is_lost: bool, news: str) -> None:
    one = highlight(is_lost=is_lost)

    moved = moved_highlights(page, find_highlights(page, [one]))

    told = ["lost" if anchor is None else str(anchor.position) for _, anchor in moved]
    assert (told or ["none"]) == [news]


def test_quote_stays_as_it_was_marked() -> None:
    page = PageText(AFTER.text.replace("always", "nearly always"), AFTER.headings)

    ((_, anchor),) = moved_highlights(page, find_highlights(page, [highlight()]))

    assert anchor is not None
    assert anchor.quote == QUOTE


@pytest.mark.parametrize(
    ("heading", "position", "start"),
    [
        ("Joining", 0, 30),
        ("joining!", 0, 30),
        ("Split", 500, 60),
        ("Split", 12, 10),
        ("", 35, 30),
        ("Elsewhere", 45, 30),
        ("Elsewhere", 2, 0),
    ],
)
def test_lost_quote_is_looked_for_under_the_nearest_heading(
    heading: str, position: int, start: int
) -> None:
    page = PageText("x" * 90, ((10, "Split"), (30, "Joining"), (60, "Split")))
    anchor = replace(Anchor("gone"), heading=heading, position=position)

    assert nearest_heading(page, anchor) == start


def test_page_without_headings_is_looked_at_from_its_top() -> None:
    assert nearest_heading(PageText("text"), Anchor("gone", heading="A", position=2)) == 0
