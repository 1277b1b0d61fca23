"""Which posts are kept, and that what is known of them from earlier keys is what is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.snippets import find_starts
from reader.services.search.manifest import read_manifest
from reader.services.search.open_post import OpenPost
from reader.services.search.open_posts import OpenPosts
from reader.services.search.snapshot import Snapshot
from reader.services.search.texts import TextReader
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote

BODY = "注意力机制，注意注意力。ramen rams, paramedic; rere rerea 𠮷注意 🍜ramen. " + "的" * 20
TEXT_BYTES = len(f"\n{BODY}\n\n\n".encode("utf-16-le"))


@pytest.fixture
def snapshot(folder: Path, writer: IndexWriter, make_note: MakeNote) -> Iterator[Snapshot]:
    writer.rebuild([make_note(str(number), BODY) for number in range(3)])
    manifest = read_manifest(folder)
    assert manifest is not None
    with closing(Snapshot(folder, manifest)) as snapshot:
        yield snapshot


@pytest.fixture
def take_out(snapshot: Snapshot) -> Iterator[TakeOut]:
    path = snapshot.folder / snapshot.manifest.text
    with closing(TextReader(path)) as texts:
        yield TakeOut(snapshot, texts)


class TakeOut:
    """Makes posts, and remembers of which numbers it was asked to."""

    def __init__(self, snapshot: Snapshot, texts: TextReader) -> None:
        self.asked: list[int] = []
        self._posts, self._texts = snapshot.parts[0].posts, texts

    def close(self) -> None:
        self._texts.close()

    def __call__(self, doc: int) -> OpenPost:
        self.asked.append(doc)
        return OpenPost(self._posts, doc, "", self._texts)


@pytest.mark.parametrize(
    ("kept_bytes", "asked"),
    [
        (3 * TEXT_BYTES, [0, 1, 2]),
        (2 * TEXT_BYTES, [0, 1, 2, 0]),  # the first had to go
        (0, [0, 1, 2, 0]),  # one is always kept: it is in use
    ],
)
def test_posts_are_kept_as_far_as_their_texts_have_room(
    take_out: TakeOut, kept_bytes: int, asked: list[int]
) -> None:
    posts = OpenPosts(take_out, kept_bytes)

    for doc in (0, 1, 2, 2, 0):
        posts.keep(doc)

    assert take_out.asked == asked


@pytest.mark.parametrize(
    ("kept_bytes", "wanted", "asked"),
    [
        (3 * TEXT_BYTES, 3, [0, 1, 2]),
        (2 * TEXT_BYTES, 3, [0, 1, 2, 2]),  # of the third, what it would take is all that is read
        (3 * TEXT_BYTES, 1, [0, 1, 1, 2]),  # somebody asked in between
    ],
)
def test_posts_are_read_before_they_are_asked_for_while_there_is_room_and_time(
    take_out: TakeOut, kept_bytes: int, wanted: int, asked: list[int]
) -> None:
    posts = OpenPosts(take_out, kept_bytes)
    left = iter([True] * wanted)

    posts.fill(range(3), lambda: next(left, False))

    for doc in range(3):
        posts.keep(doc)
    assert take_out.asked == asked


def test_post_that_was_read_needs_its_file_no_more(take_out: TakeOut) -> None:
    post = take_out(0)
    text, record = take_out(0).text.folded, take_out(0).record
    post.read()

    take_out.close()

    assert (post.text.folded, post.record) == (text, record)


def test_post_glanced_at_takes_no_place(take_out: TakeOut) -> None:
    posts = OpenPosts(take_out, TEXT_BYTES)
    kept = posts.keep(0)

    posts.glance(1)

    assert posts.glance(0) is posts.keep(0) is kept


@pytest.mark.parametrize(
    "typed",
    ["注意力机制", "ramen", "rams", "rerea", "paramedic", "的的的", "𠮷注意", "🍜ramen", "xyz"],
)
def test_places_of_what_is_typed_are_those_in_the_text_at_each_key(
    take_out: TakeOut, typed: str
) -> None:
    post = take_out(0)
    keys = [typed[:end] for end in range(len(typed) + 1)]

    places = [list(post.starts(key)) for key in keys]

    assert places == [list(find_starts(post.text.folded, key)) for key in keys]


def test_text_takes_the_bytes_that_are_reckoned(take_out: TakeOut) -> None:
    assert take_out(0).text_bytes == TEXT_BYTES
