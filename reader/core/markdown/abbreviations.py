"""Abbreviations: ``*[SVD]: singular value decomposition`` on a line of its own explains every SVD.

The converter's own extension wants a blank or a mark on both sides of a word, which text in
Chinese does not have, and takes time in the square of the words it finds.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from reader.core.overriding import override

_DEFINITION = re.compile(r" {0,3}\*\[(?P<short>[^\s\[\]\\][^\[\]\\]{0,59})\]:[ ]*(?P<full>\S.*)$")
# One pattern is made of them all, and tried at each word.
_MOST = 200
# What a note says of these is no running text.
_LEFT_ALONE = {"pre", "code", "kbd", "abbr", "script", "style"}


class AbbreviationExtension(Extension):
    """Takes the definitions out of one note, and puts each on its abbreviation as a title."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        known: dict[str, str] = {}
        # After code has left (27); below inline marks (20) and above the headings' text (4).
        md.preprocessors.register(_Definitions(md, known), "yandu-abbreviations", 25)
        md.treeprocessors.register(_Marker(md, known), "yandu-abbreviations", 7)


class _Definitions(Preprocessor):
    def __init__(self, md: Markdown, known: dict[str, str]) -> None:
        super().__init__(md)
        self._known = known

    @override
    def run(self, lines: list[str]) -> list[str]:
        return [line for line in lines if not self._takes(line)]

    def _takes(self, line: str) -> bool:
        found = _DEFINITION.match(line)
        if found is None or len(self._known) >= _MOST:
            return False
        self._known.setdefault(found["short"].strip(), found["full"].strip())
        return True


class _Marker(Treeprocessor):
    def __init__(self, md: Markdown, known: dict[str, str]) -> None:
        super().__init__(md)
        self._known = known
        self._pattern = re.compile("")

    @override
    def run(self, root: Element) -> None:
        if not self._known:
            return
        longest_first = sorted(self._known, key=len, reverse=True)
        words = "|".join(re.escape(word) for word in longest_first)
        # STX and ETX stand round what the converter has put by.
        self._pattern = re.compile(rf"(?<![A-Za-z0-9_\x02])({words})(?![A-Za-z0-9_\x03])")
        self._mark(root)

    def _mark(self, element: Element) -> None:
        children = list(element)
        text, element.text = element.text, None
        element[:] = []
        self._put(element, text)
        for child in children:
            tail, child.tail = child.tail, None
            if child.tag not in _LEFT_ALONE:
                self._mark(child)
            element.append(child)
            self._put(element, tail)

    def _put(self, element: Element, text: str | None) -> None:
        """Append ``text`` to what ``element`` holds, its abbreviations as elements."""
        if not text or isinstance(text, AtomicString):
            _append(element, text)
            return
        for at, piece in enumerate(self._pattern.split(text)):
            if at % 2:
                SubElement(element, "abbr", {"title": self._known[piece]}).text = piece
            else:
                _append(element, piece)


def _append(element: Element, text: str | None) -> None:
    if not text:
        return
    if len(element):
        element[-1].tail = text
    else:
        element.text = text
