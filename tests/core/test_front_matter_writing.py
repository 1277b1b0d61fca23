"""Front matter that is written is read back as it was meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.core.front_matter_writing import write_front_matter
from reader.core.note_reader import read_note
from reader.core.post import Post

_TITLES = st.text(st.characters(codec="utf-8"), max_size=12).filter(str.strip)


def _read(text: str) -> Post:
    return read_note(text, library="notes", path="a/b.md", shown_path="b.md", content_hash="").post


def test_all_that_is_known_is_read_back() -> None:
    known = "title: A\ndate: 2024-01-02 03:04:05\nupdated: 2024-05-06\ncategory: x/y\ntags: [p, q]"
    post = _read(f"---\n{known}\n---\n")

    again = _read(write_front_matter(post))

    assert (again.title, again.date, again.updated) == (post.title, post.date, post.updated)
    assert (again.category, again.tags) == (("x", "y"), ("p", "q"))


def test_nothing_more_than_is_known_is_written() -> None:
    assert write_front_matter(replace(_read("# A\n"), category=())) == '---\ntitle: "A"\n---\n'


@given(_TITLES)
def test_any_title_is_read_back(title: str) -> None:
    post = replace(_read("# A\n"), title=title, date=dt.datetime(2024, 1, 2, tzinfo=dt.UTC))

    again = _read(write_front_matter(post))

    assert again.title.split() == title.split()
    assert again.date is not None
