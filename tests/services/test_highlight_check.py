"""Highlights of edited notes are looked for while nobody has the notes open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.highlight import Highlight, Ink
from reader.core.library import LibrarySnapshot
from reader.core.page_text import PageText
from reader.core.post import Post, PostId
from reader.core.quote_anchor import make_anchor
from reader.services.highlight_check import HighlightCheck
from reader.services.highlights import Highlights
from reader.services.libraries import Library
from reader.services.progress import ProgressStore

HEAP = PostId("notes:heap")
QUOTE = "keeps the smallest of its items on top in $O(\\log n)$ steps"
TEXT = f"---\ntags: [x]\n---\n## Heaps\n\nA heap {QUOTE}, and finds room for a new one.\n"
POST = Post(
    id=HEAP,
    library="notes",
    path="heap.md",
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
LEAF = replace(POST, id=PostId("notes:leaf"), path="leaf.md", title="Loose leaf")
ALL = LibrarySnapshot.of([POST, LEAF])


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / POST.path).write_text(TEXT, encoding="utf-8")
    return Library("notes", "notes", folder)


@pytest.fixture
def kept(progress: ProgressStore) -> Highlights:
    store = Highlights(progress.database)
    page = PageText(f"Heap\nHeaps\nA heap {QUOTE}, and finds room for a new one.", ((5, "Heaps"),))
    start = page.text.index(QUOTE)
    store.add(HEAP, Ink.AMBER, make_anchor(page, (start, start + len(QUOTE))))
    return store


def edit(library: Library, old: str, new: str) -> None:
    file = library.folder / POST.path
    file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")


def only(kept: Highlights) -> Highlight:
    (one,) = kept.all()
    return one


def test_unchanged_place_is_no_news(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    check = HighlightCheck(progress)
    check.check(POST, library, "1", among=ALL)
    before = only(kept)

    assert not check.check(POST, library, "1", among=ALL)
    assert only(kept) == before


def test_quote_that_was_cut_out_is_lost_and_found_again(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    check = HighlightCheck(progress)
    edit(library, f" {QUOTE},", " was here,")
    is_news = check.check(POST, library, "2", among=ALL)
    is_lost = only(kept).is_lost

    edit(library, " was here,", f" {QUOTE},")

    assert check.check(POST, library, "3", among=ALL)
    assert (is_news, is_lost, only(kept).is_lost) == (True, True, False)


def test_quote_follows_its_paragraph(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    edit(library, "## Heaps", "## Before\n\nMuch is said here.\n\n## On heaps")

    HighlightCheck(progress).check(POST, library, "2", among=ALL)

    assert only(kept).anchor.heading == "On heaps"
    assert not only(kept).is_lost


def test_note_is_due_until_it_was_looked_at_with_its_present_content(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    check = HighlightCheck(progress)
    hashes = {HEAP: "1", PostId("notes:other"): "9"}
    before = check.due(hashes)
    check.check(POST, library, "1", among=ALL)

    assert before == (HEAP,)
    assert HighlightCheck(progress).due(hashes) == ()
    assert check.due({HEAP: "2"}) == (HEAP,)
    assert check.due({}) == ()
    assert len(kept.all()) == 1


def test_links_are_read_as_the_titles_they_show(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    page = PageText("See Loose leaf, then go on.")
    made = kept.add(HEAP, Ink.AMBER, make_anchor(page, (4, len(page.text))))
    edit(library, "## Heaps", "See [[leaf]], then go on.\n\n## Heaps")

    HighlightCheck(progress).check(POST, library, "2", among=ALL)

    assert not next(one for one in kept.all() if one.id == made.id).is_lost


def test_very_long_note_is_left_to_its_opening(
    progress: ProgressStore, library: Library, kept: Highlights
) -> None:
    (library.folder / POST.path).write_text("word " * 60_000, encoding="utf-8")

    assert not HighlightCheck(progress).check(POST, library, "2", among=ALL)
    assert not only(kept).is_lost


def test_note_that_went_says_so(progress: ProgressStore, library: Library) -> None:
    (library.folder / POST.path).unlink()

    with pytest.raises(UserError, match="cannot be read"):
        HighlightCheck(progress).check(POST, library, "2", among=ALL)
