"""A list may follow a line of text without a blank line, as GitHub and Obsidian have it."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from typing_extensions import override

_ITEM = re.compile(r"^(?P<quote>[ \t]*(?:>[ \t]?)*)(?P<indent> {0,3})(?:[-*+]|1[.)])[ \t]+\S")
_ANY_ITEM = re.compile(r"^[ \t]*(?:>[ \t]?)* *(?:[-*+]|\d+[.)])[ \t]+")
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)*")


class ListExtension(Extension):
    """Puts the blank line that Python-Markdown wants before a list that lacks it."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Below fenced code (25) and formulas (24.5): neither is text any more.
        md.preprocessors.register(_BlankLines(md), "yandu-lists", 24)


class _BlankLines(Preprocessor):
    @override
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        for line in lines:
            if kept and _begins_list(kept[-1], line):
                kept.append(_QUOTE.match(line)[0].rstrip())  # type: ignore[index]  # matches the empty string too
            kept.append(line)
        return kept


def _begins_list(before: str, line: str) -> bool:
    item = _ITEM.match(line)
    if item is None:
        return False
    text = before[len(_QUOTE.match(before)[0]) :]  # type: ignore[index]  # matches the empty string too
    is_text = bool(text.strip()) and not text.startswith((" ", "\t")) and not text.startswith("[!")
    return is_text and not _ANY_ITEM.match(before)
