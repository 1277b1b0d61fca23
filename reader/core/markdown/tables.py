"""Tables that end a quotation: the converter takes the quotation's last, empty lines for rows."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor

from reader.core.overriding import override


class TableExtension(Extension):
    """Reads tables up to their last line that is not empty, in the place of ``tables``' own."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        processor = _Tables(md.parser, {"use_align_attribute": False})
        md.parser.blockprocessors.register(processor, "table", 75)


class _Tables(TableProcessor):
    @override
    def test(self, parent: Element, block: str) -> bool:
        return super().test(parent, block.rstrip("\n"))

    @override
    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks[0] = blocks[0].rstrip("\n")
        super().run(parent, blocks)
