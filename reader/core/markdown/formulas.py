"""The Markdown extension that takes formulas out before emphasis and escapes touch them.

Display formulas leave before blocks are parsed (a line of one may begin with ``-`` or ``#``),
inline ones after code spans and before all other inline marks.
"""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString
from typing_extensions import override

from reader.core.formula import Formula
from reader.core.math_delimiters import (
    DISPLAY_BRACKET,
    DISPLAY_DOLLARS,
    ENVIRONMENTS,
    INLINE,
    PAREN,
)

_PREFIX = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?")
_ENVIRONMENT_OPEN = re.compile(rf"\\begin\{{({ENVIRONMENTS})\}}")
# A display formula left open must not swallow the rest of a long note.
_LONGEST_DISPLAY = 200


class FormulaExtension(Extension):
    """Collects the formulas of one note in ``formulas`` and leaves numbered places for them."""

    def __init__(self, first_line: int) -> None:
        super().__init__()
        self.first_line = first_line
        self.formulas: list[Formula] = []

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "$"]
        # 25 is fenced code, 24.5 ours: what is in a fence is no formula.
        md.preprocessors.register(_DisplayTaker(md, self), "yandu-display-formulas", 24.5)
        # 190 is the code span, 180 the backslash escape.
        for number, pattern in enumerate((DISPLAY_DOLLARS, DISPLAY_BRACKET, PAREN, INLINE)):
            name = f"yandu-formula-{number}"
            md.inlinePatterns.register(_InlineTaker(pattern, self), name, 188 - number)

    def place(self, tex: str, *, is_display: bool, line: int = 0) -> int:
        """Return the number of the place kept for a formula."""
        self.formulas.append(Formula(tex.strip(), is_display, line))
        return len(self.formulas) - 1


class _InlineTaker(InlineProcessor):
    def __init__(self, pattern: str, owner: FormulaExtension) -> None:
        super().__init__(pattern)
        self.compiled_re = re.compile(pattern, re.DOTALL)
        self._owner = owner

    @override
    def handleMatch(  # type: ignore[override]  # the base class admits a bare Match only
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        ((name, tex),) = m.groupdict().items()
        is_display = name in {"dollars", "bracket"}
        element = Element(
            "span", {"data-formula": str(self._owner.place(tex, is_display=is_display))}
        )
        element.text = AtomicString(tex)
        return element, m.start(0), m.end(0)


class _DisplayTaker(Preprocessor):
    def __init__(self, md: Markdown, owner: FormulaExtension) -> None:
        super().__init__(md)
        self._owner = owner

    @override
    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        at = 0
        while at < len(lines):
            taken = self._take(lines, at)
            if taken is None:
                kept.append(lines[at])
                at += 1
            else:
                replacement, at = taken
                kept += replacement
        return kept

    def _take(self, lines: list[str], at: int) -> tuple[list[str], int] | None:
        """Return the lines that replace the display formula at ``at``, and where it ends."""
        line = lines[at]
        if "$$" not in line and "\\" not in line:
            return None
        found = _PREFIX.match(line)
        prefix = found[0] if found else ""
        opening, close = _delimiters(line[len(prefix) :])
        if not close:
            return None
        gathered = _gather(lines, at, prefix, opening, close)
        if gathered is None:
            return None
        tex, after, end = gathered
        place = self._owner.place(tex, is_display=True, line=self._owner.first_line + at)
        block = f'<div data-formula="{place}">{html.escape(tex)}</div>'
        quote = re.sub(r"[-*+]|\d+[.)]", lambda mark: " " * len(mark[0]), prefix)
        tail = [quote.rstrip(), quote + after] if after.strip() else []
        lead = [quote.rstrip()] if prefix == quote else []
        return [*lead, prefix + self.md.htmlStash.store(block), quote.rstrip(), *tail], end


def _delimiters(text: str) -> tuple[str, str]:
    if text.startswith("$$"):
        return "$$", "$$"
    if text.startswith("\\["):
        return "\\[", "\\]"
    found = _ENVIRONMENT_OPEN.match(text)
    return ("", f"\\end{{{found[1]}}}") if found else ("", "")


def _gather(
    lines: list[str], at: int, prefix: str, opening: str, close: str
) -> tuple[str, str, int] | None:
    """Return the TeX, the text behind it on its last line, and the line after it."""
    tex: list[str] = []
    for end in range(at, min(at + _LONGEST_DISPLAY, len(lines))):
        text = lines[end][len(prefix) :] if end == at else _unquoted(lines[end])
        text = text[len(opening) :] if end == at else text
        cut = text.find(close)
        if cut >= 0:
            kept = text[: cut + len(close)] if not opening else text[:cut]
            return "\n".join([*tex, kept]), text[cut + len(close) :], end + 1
        tex.append(text)
    return None


def _unquoted(line: str) -> str:
    return re.sub(r"^[ \t]*(?:>[ \t]?)*", "", line)
