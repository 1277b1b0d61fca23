"""Captions of tables: a line ``Table: text``, ``表：text`` or ``表 1：text`` right above or below.

The first two are Pandoc's, which go without their word; a number is kept with what it counts.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.core.overriding import override

_CAPTION = re.compile(
    r"(?P<word>(?:Table|表格?)[ ]*)(?P<number>\d[\d.-]{0,8}[ ]*)?(?P<mark>[:：])\s*"
)
_LONGEST = 200


class CaptionExtension(Extension):
    """Moves such a line into the table beside it."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # After inline marks (20), so that a caption may hold them.
        md.treeprocessors.register(_Captions(md), "yandu-captions", 6)


class _Captions(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        for parent in [element for element in root.iter() if element.find("table") is not None]:
            blocks = list(parent)
            taken: set[int] = set()
            for at, block in enumerate(blocks):
                if block.tag == "table":
                    taken.add(_caption_of(blocks, at, taken))
            parent[:] = [block for at, block in enumerate(blocks) if at not in taken]


def _caption_of(blocks: list[Element], at: int, taken: set[int]) -> int:
    """Give the table ``blocks[at]`` its caption; return which block that was, or -1."""
    for beside in (at - 1, at + 1):
        if not 0 <= beside < len(blocks) or beside in taken:
            continue
        found = _CAPTION.match(blocks[beside].text or "") if blocks[beside].tag == "p" else None
        if found and _is_line(blocks[beside]):
            blocks[at].insert(0, _caption(blocks[beside], found))
            return beside
    return -1


def _is_line(paragraph: Element) -> bool:
    text = "".join(paragraph.itertext())
    return "\n" not in text and len(text) <= _LONGEST


def _caption(paragraph: Element, found: re.Match[str]) -> Element:
    caption = Element("caption")
    text = paragraph.text or ""
    caption.text = text if found["number"] else text[found.end() :]
    caption.extend(list(paragraph))
    return caption
