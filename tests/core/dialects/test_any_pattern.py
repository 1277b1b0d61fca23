"""Patterns, slugs and globs of a site's settings, whatever stands in them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.core.dialect import PLAIN, LibraryKind
from reader.core.dialects.globs import matches
from reader.core.dialects.go_dates import format_date
from reader.core.dialects.paths import PathFacts
from reader.core.dialects.permalinks import site_address
from reader.core.dialects.sited_note import SitedNote
from reader.core.dialects.slugs import hexo_slug, hugo_slug, jekyll_slug

_PLACES = st.sampled_from(
    [":year", ":title", ":slug", ":lang", ":categories", ":sections[1:]", ":filename", ":"]
)
_PATTERNS = st.lists(_PLACES | st.text("/-._é a:[]2", max_size=4), max_size=6).map("".join)
_CLASSES = st.text("ab!-&|~^\\[", max_size=6).map("[{}]".format)
_SIGNS = st.sampled_from(["*", "**", "?", "{", "}", ",", "[", "]", "\\"])
_GLOBS = st.lists(_SIGNS | _CLASSES | st.text("ab/.", max_size=2), max_size=6).map("".join)


def _note(kind: LibraryKind, pattern: str, title: str) -> SitedNote:
    dialect = replace(PLAIN, kind=kind, permalinks=(("", pattern), ("posts", pattern)))
    date = dt.datetime(2024, 2, 3, tzinfo=dt.UTC)
    facts = PathFacts(title, ("posts",), names=("a",))
    return SitedNote("posts/a.md", dialect, facts, title, date, ("C",), lambda _: "")


@given(st.sampled_from([*LibraryKind]), _PATTERNS, st.text(max_size=8))
def test_any_pattern_gives_an_address_from_the_sites_root_or_none(
    kind: LibraryKind, pattern: str, title: str
) -> None:
    address = site_address(_note(kind, pattern, title))

    assert address == "" or re.fullmatch(r"/(?:[^/]+/?)*", address, re.DOTALL)


@given(st.text())
def test_slug_of_a_slug_is_itself(text: str) -> None:
    slugs = [make(text) for make in (hexo_slug, jekyll_slug)]

    assert slugs == [hexo_slug(slugs[0]), jekyll_slug(slugs[1])]
    assert not re.search(r"\s", "".join((*slugs, hugo_slug(text))))


@given(_GLOBS, st.text("ab/.-&|~", max_size=6))
def test_glob_that_takes_a_path_takes_it_in_capitals_too(glob: str, path: str) -> None:
    assert matches(glob, path) == matches(glob, path.upper()) == matches(glob.upper(), path)


@given(st.text("ab /.-&|~()^$+中", max_size=8))
def test_path_is_taken_by_itself_and_by_all(path: str) -> None:
    assert matches(path, path)
    assert matches("**", path)


@given(st.datetimes(), st.text("0123456789JanuMody-/ ", max_size=12))
def test_date_is_written_where_the_layout_names_a_part_of_one(
    date: dt.datetime, layout: str
) -> None:
    written = format_date(date, layout)

    has_part = re.search(r"Jan|Mon|2006|00[12]|0[1-6]|[1-5]", layout) is not None
    assert (written is not None) == has_part
