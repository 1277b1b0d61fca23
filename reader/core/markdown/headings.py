"""Headings get their ids, and the outline of the page is read off them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from reader.core.anchors import AnchorMaker
from reader.core.post import Heading

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
        for element in root.iter():
            level = _LEVELS.get(element.tag)
            if level is not None:
                text = self._visible_text(element)
                heading = Heading(level, text, self._anchors.make(text))
                element.set("id", heading.anchor)
                self._owner.headings.append(heading)

    def _visible_text(self, element: Element) -> str:
        text = "".join(element.itertext()) if element.tag else ""
        images = "".join(image.get("alt", "") for image in element.iter("img"))
        return " ".join((text + images).split())
