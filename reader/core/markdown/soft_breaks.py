"""A line break between two Han characters is no space: HTML would show one."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

# Han, kana, and the marks of Chinese typesetting.
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—"
_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*\n[ \t]*(?=[{_WIDE}])")
_STARTS_WIDE = re.compile(rf"[{_WIDE}]")
_ENDS_WIDE = re.compile(rf"[{_WIDE}]\Z")
_VERBATIM = {"pre", "code", "script", "style"}


class SoftBreakExtension(Extension):
    """Takes soft line breaks out between wide characters, also across inline elements."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Joiner(md), "yandu-soft-breaks", 3)


class _Joiner(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _VERBATIM:
                continue
            element.text = _joined(element.text)
            for child in element:
                child.tail = _joined(child.tail)
            _join_at_children(element)


def _joined(text: str | None) -> str | None:
    return _BREAK.sub("", text) if text and "\n" in text else text


def _join_at_children(element: Element) -> None:
    """Drop the break where a wide character meets an inline child that begins or ends wide."""
    before = element.text or ""
    for number, child in enumerate(element):
        inside = "".join(child.itertext())
        if (
            before.endswith("\n")
            and _ENDS_WIDE.search(before.rstrip())
            and _STARTS_WIDE.match(inside)
        ):
            trimmed = before.rstrip()
            if number == 0:
                element.text = trimmed
            else:
                element[number - 1].tail = trimmed
        tail = child.tail or ""
        if (
            tail.startswith("\n")
            and _ENDS_WIDE.search(inside)
            and _STARTS_WIDE.match(tail.lstrip())
        ):
            child.tail = tail = tail.lstrip()
        before = tail
