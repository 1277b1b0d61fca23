"""Links in double brackets and attribute lists, whatever stands in them."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.markdown.convert import ConvertedNote, convert_note
from reader.core.note_links import find_names

_NAMES = st.text("ab c中/.#-|!+", min_size=1, max_size=10)
_TAG = re.compile(r"<[^>]*>")


def _convert(body: str) -> ConvertedNote:
    return convert_note(body, library="yandu", path="algorithm/note.md")


@settings(max_examples=60)
@given(_NAMES)
def test_name_that_a_page_links_to_is_one_that_the_index_knows(name: str) -> None:
    body = f"see [[{name}]] there"

    linked = {each.partition("#")[0] for each in _convert(body).links.wiki}

    assert linked - {""} <= set(find_names(body))


@settings(max_examples=60)
@given(st.text("ab1, =-中", max_size=10))
def test_braces_that_are_no_attribute_list_stay_in_a_heading(text: str) -> None:
    html = _convert(f"## Set {{{text}}}\n").html

    shown = unescape(_TAG.sub("", html))
    assert " ".join(f"Set {{{text}}}".split()) in " ".join(shown.split())


@settings(max_examples=60)
@given(st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True), st.text("ab =.'\"", max_size=8))
def test_id_of_a_heading_is_a_place_in_it_whatever_follows(anchor: str, rest: str) -> None:
    note = _convert(f"## Set {{#{anchor} {rest}}}\n")

    assert f'<span id="{anchor}"></span>Set' in note.html
    assert [heading.text for heading in note.headings] == ["Set"]
