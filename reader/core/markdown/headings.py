"""Headings get their ids, and the outline of the page is read off them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, STX

from reader.core.anchors import AnchorMaker
from reader.core.markdown.emoji import with_emoji
from reader.core.overriding import override
from reader.core.post import Heading

# How the converter keeps raw HTML, and characters behind a backslash, till the very end.
_STASHED = re.compile(HTML_PLACEHOLDER % r"([0-9]+)")
_ESCAPED = re.compile(f"{STX}([0-9]+){ETX}")
_TAG = re.compile(r"<[^<>]*>")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class HeadingExtension(Extension):
    """Collects the headings of one note in ``headings``, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # After inline marks (20) so that the text is plain, before serialising.
        md.treeprocessors.register(_Collector(md, self), "yandu-headings", 4)


class _Collector(Treeprocessor):
    def __init__(self, md: Markdown, owner: HeadingExtension) -> None:
        super().__init__(md)
        self._owner = owner
        self._anchors = AnchorMaker()

    @override
    def run(self, root: Element) -> None:
        # Those inside quotations and lists are no part of the outline.
        for element in root:
            level = _LEVELS.get(element.tag)
            if level is not None:
                text = self._visible_text(element)
                heading = Heading(level, with_emoji(text), self._anchors.make(text))
                _keep_own_id(element)
                element.set("id", heading.anchor)
                self._owner.headings.append(heading)

    def _visible_text(self, element: Element) -> str:
        text = "".join(_pieces(element))
        text = _STASHED.sub(lambda mark: self._raw_text(int(mark[1])), text)
        text = _ESCAPED.sub(lambda mark: chr(int(mark[1])), text)
        return " ".join(text.split())

    def _raw_text(self, number: int) -> str:
        """Return the text of a piece of raw HTML: of a tag none, of an entity its character."""
        return unescape(_TAG.sub("", str(self.md.htmlStash.rawHtmlBlocks[number])))


def _keep_own_id(heading: Element) -> None:
    """Move the id that the author gave a heading (``{#id}``) inside it: links may name either."""
    own = heading.get("id")
    if own:
        mark = Element("span", {"id": own})
        mark.tail, heading.text = heading.text, None
        heading.insert(0, mark)


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text inside ``element``; a picture's is what it shows where it is missing."""
    text = element.get("alt") if element.tag == "img" else element.text
    # The converter keeps code spans escaped already.
    yield unescape(text or "") if element.tag == "code" else text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
