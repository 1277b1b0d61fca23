"""Lists as GitHub and Obsidian have them, for a converter that is stricter.

Python-Markdown nests by four blanks and wants a blank line before a list; most notes nest by
two or three, and begin a list right below a line of text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from reader.core.overriding import override

_QUOTE = re.compile(r"(?: {0,3}> ?)*")
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)])(?P<gap> +)(?=\S)")
_STEP = "    "
# Of an item whose text stands far to the right: what is beyond is an indented code block.
_WIDEST_GAP = 4
# Each level costs the converter a few calls of itself.
_DEEPEST = 16


class ListExtension(Extension):
    """Gives lists the blank lines and the indents that Python-Markdown wants."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Below 27, where code and formulas leave.
        md.preprocessors.register(_ListLines(md), "yandu-lists", 24)


class _ListLines(Preprocessor):
    @override
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        lists = _OpenLists()
        depth = 0
        for line in lines:
            quote = _QUOTE.match(line)[0]  # type: ignore[index]  # matches the empty string too
            if quote.count(">") != depth:
                # The text of a deeper quotation goes on in a line of a lesser one.
                goes_on = quote.count(">") < depth and not lists.is_after_blank
                depth = quote.count(">")
                lists = _OpenLists(is_in_text=goes_on, is_after_blank=not goes_on)
            text = line[len(quote) :]
            if lists.begins_below_text(text):
                kept.append(quote.rstrip())
            kept.append(quote + lists.indented(text))
        return kept


@dataclass(slots=True)
class _OpenLists:
    """The lists that a line may belong to, the outermost first: (indent of mark, of text).

    ``is_in_text`` is true inside a run of lines that began with no item.
    """

    levels: list[tuple[int, int]] = field(default_factory=list)
    is_in_text: bool = False
    is_after_blank: bool = True

    def begins_below_text(self, text: str) -> bool:
        """Return whether ``text`` begins an item and needs a blank line for it."""
        return self.is_in_text and self._item_of(text) is not None

    def indented(self, text: str) -> str:
        """Return ``text`` indented by four blanks for each list that it is inside of."""
        is_callout_title = text.startswith("[!") and self.is_after_blank
        if is_callout_title or not text.strip():
            self.is_after_blank, self.is_in_text = True, False
            return text
        item = self._item_of(text)
        indent = len(text) - len(text.lstrip(" "))
        if item is not None or self.is_after_blank:
            self._leave(indent)
        if self.is_after_blank or item is not None:
            self.is_in_text = item is None
        self.is_after_blank = False
        if item is not None:
            return self._item(item, text[item.end() :])
        if not self.levels:
            return text
        return _STEP * len(self.levels) + text[min(indent, self.levels[-1][1]) :]

    def _item_of(self, text: str) -> re.Match[str] | None:
        item = _ITEM.match(text)
        if item is None or self.levels:
            return item
        is_first = item["mark"] in {"-", "*", "+", "1.", "1)"}
        may_begin = self.is_after_blank or is_first
        return item if may_begin and len(item["indent"]) < len(_STEP) else None

    def _item(self, item: re.Match[str], rest: str) -> str:
        level = len(self.levels)
        indent, mark, gap = len(item["indent"]), item["mark"], len(item["gap"])
        if level < _DEEPEST:
            self.levels.append((indent, indent + len(mark) + (gap if gap <= _WIDEST_GAP else 1)))
        return f"{_STEP * level}{mark.replace(')', '.')} {rest}"

    def _leave(self, indent: int) -> None:
        while self.levels and indent < min(self.levels[-1][1], self.levels[-1][0] + len(_STEP)):
            self.levels.pop()
