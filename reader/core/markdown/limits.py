"""Bounds on what a note may ask of the converter, whose time grows with the square of some marks.

What lies beyond them is no text that anyone wrote to be read; it is shown as it stands.
"""

from __future__ import annotations

import html
import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from reader.core.overriding import override
from reader.core.saying import say

_DEEPEST = 16
_MARK = r"[ ]*(?:>|(?:[-*+]|\d{1,9}[.)])(?= ))"
_NESTED = re.compile(rf"^(?P<kept>(?:{_MARK}){{{_DEEPEST}}})(?:{_MARK})+")
_UNIT = re.compile(r"[ >]*(?:[-*+|]|\d{1,9}[.)]|:) ")
# For each of these the converter may look through all of the paragraph that follows.
_COSTLY = re.compile(r"[\[<`]")
# Marks times characters, over the whole note: some seconds. A long note takes a hundredth.
_BUDGET = 10_000_000


TOO_MANY_MARKS = say("a paragraph has too many brackets to be laid out, and is shown as written")
TOO_DEEP = say("the note is nested too deeply to be laid out, and is shown as written")


class LimitExtension(Extension):
    """Cuts nesting at sixteen, and shows paragraphs of very many marks as plain text.

    What it so shows is told in ``warnings``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.warnings: list[str] = []

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Between the blocks (27) and the lists (24).
        md.preprocessors.register(_Limiter(md, self), "yandu-limits", 26)


def as_written(text: str, reason: str) -> str:
    """Return HTML that shows ``text`` with no mark in it read; hovering tells the reason."""
    return f'<pre class="too-complex" title="{reason}">{html.escape(text)}</pre>'


class _Limiter(Preprocessor):
    def __init__(self, md: Markdown, owner: LimitExtension) -> None:
        super().__init__(md)
        self._owner = owner

    @override
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        spent = 0
        for unit in _units([_NESTED.sub(r"\g<kept> ", line) for line in lines]):
            text = "\n".join(unit)
            cost = len(text) * len(_COSTLY.findall(text))
            is_fair = spent + cost <= _BUDGET
            spent += cost if is_fair else 0
            kept += unit if is_fair else ["", self._as_it_stands(text), ""]
        return kept

    def _as_it_stands(self, text: str) -> str:
        self._owner.warnings.append(TOO_MANY_MARKS)
        return self.md.htmlStash.store(as_written(text, TOO_MANY_MARKS))


def _units(lines: list[str]) -> list[list[str]]:
    """Return the lines of each paragraph, item or row, which the converter reads as one text."""
    units: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() or _UNIT.match(line):
            units.append([])
        units[-1].append(line)
    return units
