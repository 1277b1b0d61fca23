"""A line break between two Han characters is no space: HTML would show one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.core.overriding import override
from reader.core.wide_text import WIDE

_BREAK = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t]*(?=[{WIDE}])")
_VERBATIM = {"pre", "code", "script", "style"}


class SoftBreakExtension(Extension):
    """Takes soft line breaks out between wide characters, also across inline elements."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Joiner(md), "yandu-soft-breaks", 3)


class _Joiner(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        places = [place for place in _places(root) if place.text]
        befores = ["", *(place.text[-1:] for place in places)]
        afters = [*(place.text[:1] for place in places[1:]), ""]
        for place, before, after in zip(places, befores, afters, strict=False):
            if "\n" in place.text and not place.is_verbatim:
                joined = _BREAK.sub("", f"{before}{place.text}{after}")
                place.put(joined[len(before) : len(joined) - len(after)])


@dataclass(frozen=True, slots=True)
class _Place:
    """One of the two places an element has for text: inside it, before its children; behind it."""

    element: Element
    is_tail: bool
    is_verbatim: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def put(self, text: str) -> None:
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def _places(element: Element) -> Iterator[_Place]:
    """Yield the places for text inside ``element``, in the order they are read."""
    is_verbatim = element.tag in _VERBATIM
    yield _Place(element, is_tail=False, is_verbatim=is_verbatim)
    for child in element:
        yield from _places(child)
        yield _Place(child, is_tail=True, is_verbatim=is_verbatim)
