"""A line break between two Han characters is no space: HTML would show one."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.core.markdown.text_places import text_places
from reader.core.overriding import override
from reader.core.wide_text import WIDE

_BREAK = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t]*(?=[{WIDE}])")


class SoftBreakExtension(Extension):
    """Takes soft line breaks out between wide characters, also across inline elements."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Joiner(md), "yandu-soft-breaks", 3)


class _Joiner(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        places = [place for place in text_places(root) if place.text]
        befores = ["", *(place.text[-1:] for place in places)]
        afters = [*(place.text[:1] for place in places[1:]), ""]
        for place, before, after in zip(places, befores, afters, strict=False):
            if "\n" in place.text and not place.is_verbatim:
                joined = _BREAK.sub("", f"{before}{place.text}{after}")
                place.put(joined[len(before) : len(joined) - len(after)])
