"""The formulas of a note leave numbered places, before emphasis and escapes touch them.

A place bears a key that no note can know beforehand, so that one which the note wrote itself
is told from ours.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from reader.core.formula import Formula
from reader.core.inline_text import code_spans
from reader.core.math_delimiters import (
    ANY,
    DISPLAY_BRACKET,
    DISPLAY_DOLLARS,
    INLINE,
    PAREN,
    TICKS,
)
from reader.core.overriding import override

# Stands for the bar of a formula inside a table, where a bar would end the cell. It is one of
# the code points that Unicode keeps for use inside programs.
BAR = "\ufdd0"
_LABEL = re.compile(r"\\label\s*\{(?P<key>[^{}\n]{1,100})\}")
# A reference in running text, as LaTeX has it.
_REFERENCE = r"(?<!\\)(?P<reference>\\(?:eqref|ref)\{[^{}\n]{1,100}\})"


class FormulaPlaces:
    """The formulas of one note, and the places in its HTML that wait for them.

    ``lines`` has the line of the note's own text for each line of ``body``, where they differ.
    """

    def __init__(self, body: str, first_line: int, lines: Sequence[int] = ()) -> None:
        self.key = hashlib.blake2s(body.encode(), digest_size=8).hexdigest()
        self.formulas: list[Formula] = []
        self.labels = frozenset(found["key"].strip() for found in _LABEL.finditer(body))
        self._first_line, self._own_lines = first_line, lines
        self._lines: list[str] = []
        self._text = ""
        self._searched = 0

    def attribute(self, tex: str, *, is_display: bool, line: int) -> str:
        """Return what marks the place of a new formula; ``line`` counts from 0 in the body."""
        self.formulas.append(
            Formula(tex.strip().replace(BAR, "|"), is_display, self.line_in_file(line))
        )
        return f"{self.key}-{len(self.formulas) - 1}"

    def line_in_file(self, line: int) -> int:
        """Return the number in its file (from 1) of a line of the body (from 0)."""
        if self._own_lines:
            # The converter may see more lines than its caller, as behind a lone carriage return.
            line = self._own_lines[min(line, len(self._own_lines) - 1)]
        return self._first_line + line

    def place(self, tex: str, *, is_display: bool, line: int) -> str:
        """Return the HTML that keeps a place for a formula."""
        tag = "div" if is_display else "span"
        mark = self.attribute(tex, is_display=is_display, line=line)
        return f'<{tag} data-formula="{mark}">{html.escape(tex)}</{tag}>'

    def remember(self, line: int, text: str) -> None:
        """Note a line of text, in which formulas may stand; lines come in their order."""
        self._lines += [""] * (line - len(self._lines))
        self._lines.append(text)

    def line_of(self, source: str) -> int:
        """Return the line of the body (from 0) where ``source`` stands, as far as it is found.

        The search goes on from the last place found, since formulas come in their order but
        for those of footnotes.
        """
        if not self._text:
            self._text = "\n".join(self._lines)
        needle = source.partition("\n")[0].replace(BAR, "|")
        found = self._text.find(needle, self._searched)
        if found < 0:
            found = self._text.find(needle)
        if found >= 0:
            self._searched = found + len(needle)
        return self._text.count("\n", 0, self._searched)


class FormulaExtension(Extension):
    """Takes inline formulas out, after code spans and before all other inline marks."""

    def __init__(self, places: FormulaPlaces) -> None:
        super().__init__()
        self._places = places

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "$"]
        # 190 is the code span, 180 the backslash escape.
        ticks = _TicksTaker(TICKS, self._places)
        md.inlinePatterns.register(ticks, "yandu-formula-ticks", 191)
        patterns = {DISPLAY_DOLLARS: 188, DISPLAY_BRACKET: 187, PAREN: 186, INLINE: 185}
        for pattern, priority in patterns.items():
            taker = _InlineTaker(pattern, self._places)
            md.inlinePatterns.register(taker, f"yandu-formula-{priority}", priority)
        references = _ReferenceTaker(_REFERENCE, self._places)
        md.inlinePatterns.register(references, "yandu-formula-reference", 184)


class _InlineTaker(InlineProcessor):
    def __init__(self, pattern: str, places: FormulaPlaces) -> None:
        super().__init__(pattern)
        self.compiled_re = re.compile(pattern, re.DOTALL)
        self._places = places

    @override
    def handleMatch(  # type: ignore[override]  # the base class admits a bare Match only
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        ((name, tex),) = m.groupdict().items()
        is_display = name in {"dollars", "bracket"}
        line = self._places.line_of(m[0])
        mark = self._places.attribute(tex, is_display=is_display, line=line)
        element = Element("span", {"data-formula": mark})
        element.text = AtomicString(tex)
        return element, m.start(0), m.end(0)


class _TicksTaker(_InlineTaker):
    """Takes what stands between a dollar and a backtick, but not what a code span shows of it."""

    @override
    def handleMatch(  # type: ignore[override]  # as above
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        if any(span.start < m.start() < span.end for span in code_spans(data)):
            return None, None, None
        return super().handleMatch(m, data)


class _ReferenceTaker(_InlineTaker):
    """Takes a reference for a formula where the note has its label; a text on LaTeX has none."""

    @override
    def handleMatch(  # type: ignore[override]  # as above
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        key = m[0].partition("{")[2].removesuffix("}")
        if key.strip() not in self._places.labels:
            return None, None, None
        return super().handleMatch(m, data)


def keep_bars(line: str) -> str:
    """Return ``line`` with the bars inside its formulas put by, so that they end no cell."""
    return ANY.sub(lambda found: found[0].replace("|", BAR), line) if "|" in line else line
