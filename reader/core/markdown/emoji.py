"""Emoji by name: ``:rocket:``, as GitHub knows them. Others, and those in code, stay as written.

A heading keeps the name in its address, as it does on GitHub.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.core.markdown.text_places import text_places
from reader.core.overriding import override

# A time of day (``12:30:45``) and a path (``a:b:c``) have letters or digits beside the colons.
_NAME = re.compile(r"(?<![A-Za-z0-9:/]):[a-z0-9_+-]{1,50}:(?![A-Za-z0-9:/])")


def with_emoji(text: str) -> str:
    """Return ``text`` with the names in it that are known as their emoji."""
    return _NAME.sub(lambda found: _emoji(found[0]), text)


class EmojiExtension(Extension):
    """Puts emoji in place of their names in the text of a note."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Below 4, where headings get their addresses.
        md.treeprocessors.register(_Namer(md), "yandu-emoji", 2)


class _Namer(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        for place in text_places(root):
            if ":" in place.text and not place.is_verbatim:
                place.put(with_emoji(place.text))


@lru_cache(maxsize=256)
def _emoji(name: str) -> str:
    # Two thousand entries, which most notes never ask for.
    from pymdownx import gemoji_db  # type: ignore[import-untyped]  # it ships no types  # noqa: PLC0415

    known = gemoji_db.emoji.get(gemoji_db.aliases.get(name, name))
    points = (known.get("unicode_alt") or known.get("unicode", "")) if known else ""
    return "".join(chr(int(point, 16)) for point in points.split("-")) if points else name
