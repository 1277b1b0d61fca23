"""The Markdown extension that takes a note's lines apart before the converter sees them.

Code, display formulas and raw HTML leave for good, each for one mark; headings and rulers are
set apart by blank lines, since Python-Markdown would take them for text behind a list.
Raw HTML ends at a blank line, as CommonMark has it, so that Markdown inside ``<details>`` works.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from reader.core.display_math import DisplayMath
from reader.core.fences import Fence
from reader.core.markdown.code_blocks import CodeCollector
from reader.core.markdown.formulas import FormulaPlaces, keep_bars
from reader.core.math_delimiters import ANY, formula_of
from reader.core.note_blocks import Block, HeadingLine, HtmlBlock, TextLine, read_blocks
from reader.core.overriding import override

_LIST_MARK = re.compile(r"[-*+]|\d+[.)]")
_RULER = re.compile(r"(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})$")
_TABLE_RULER = re.compile(r"[ ]*(?:\|[ ]*)?(?::?-+:?[ ]*\|[ ]*)+(?::?-+:?[ ]*)?$")
_HARD_BREAK = re.compile(r"(?<=[^\\])\\$")
# Text between two tags, which in raw HTML too may hold formulas.
_BETWEEN_TAGS = re.compile(r">[^<]+<")


class BlockExtension(Extension):
    """Hands code to ``code`` and formulas to ``formulas``, in the order of the note."""

    def __init__(self, code: CodeCollector, formulas: FormulaPlaces) -> None:
        super().__init__()
        self.code = code
        self.formulas = formulas

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # 30 makes line ends and tabs alike. The converter's own reading of raw HTML (20) would
        # let a tag left open swallow the rest of the note.
        md.preprocessors.register(_BlockTaker(md, self), "yandu-blocks", 27)
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("setextheader")


class _BlockTaker(Preprocessor):
    def __init__(self, md: Markdown, owner: BlockExtension) -> None:
        super().__init__(md)
        self._owner = owner

    @override
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        for block in read_blocks(lines):
            kept += self._replaced(block, lines)
        return kept

    def _replaced(self, block: Block, lines: list[str]) -> Iterable[str]:
        match block:
            case Fence():
                line = self._owner.formulas.line_in_file(block.start) + block.lead - 1
                figure = self._owner.code.figure(block.info, "\n".join(block.code), line)
                return _set_apart(block.prefix, self.md.htmlStash.store(figure))
            case DisplayMath():
                place = self._owner.formulas.place(block.tex, is_display=True, line=block.start)
                return _set_apart(block.prefix, self.md.htmlStash.store(place), block.after)
            case HtmlBlock():
                raw = "\n".join(lines[block.start : block.end])
                if not block.is_verbatim:
                    raw = self._with_formulas(raw, block.start)
                return ["", self.md.htmlStash.store(raw), ""]
            case HeadingLine():
                self._owner.formulas.remember(block.start, block.text)
                text = re.sub(r"#(?=#*$)", r"\\#", block.text)
                return ["", f"{'#' * block.level} {text} {block.attributes}".rstrip(), ""]
        return self._text(block, lines)

    def _text(self, line: TextLine, lines: list[str]) -> Iterable[str]:
        self._owner.formulas.remember(line.start, line.text)
        if line.text.startswith("#"):
            return [f"\\{line.text}"]
        if _RULER.match(line.text):
            return ["", line.text, ""]
        text = _HARD_BREAK.sub("  ", keep_bars(line.text))
        return ["", text] if _begins_block(lines, line.start) else [text]

    def _with_formulas(self, raw: str, line: int) -> str:
        def place(found: re.Match[str]) -> str:
            tex, is_display = formula_of(found)
            return self._owner.formulas.place(html.unescape(tex), is_display=is_display, line=line)

        return _BETWEEN_TAGS.sub(lambda text: ANY.sub(place, text[0]), raw)


def _begins_block(lines: list[str], at: int) -> bool:
    """Return whether a block begins on a line that the converter would read as text going on."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    is_table = "|" in lines[at] and _TABLE_RULER.match(following) is not None
    is_term = following.startswith(": ") and at > 0 and lines[at - 1].startswith(": ")
    return is_table or is_term or lines[at].startswith(("!!! ", "??? ", "???+ "))


def _set_apart(prefix: str, mark: str, after: str = "") -> list[str]:
    """Return the lines that stand for a block: blank ones round it, at the same depth."""
    depth = _LIST_MARK.sub(lambda found: " " * len(found[0]), prefix)
    lead = [depth.rstrip()] if prefix == depth else []
    tail = [depth + after.strip()] if after.strip() else []
    return [*lead, prefix + mark, depth.rstrip(), *tail]
