"""A note's lines, told apart: code and diagrams, display formulas, raw HTML, headings, the rest.

The quick reading for the index and the making of the page both start here, so that they
agree on what is a heading and what is only shown as one inside code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.core.display_math import DisplayMath, read_display
from reader.core.fences import Fence, read_fence
from reader.core.line_finder import LineFinder
from reader.core.tagged_diagrams import read_tagged_diagram

_ATX = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>\S.*)$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
# A blank line, a quotation, a row, a list's item, a definition, a footnote, indented code.
_NO_TITLE = re.compile(
    r"[ \t]*(?:$|[>|#]|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|:[ \t]|\[[^\[\]]+\]:)|[ \t]{4}|\t"
)
_ATTRIBUTES = re.compile(r"(?<=[ \t])\{[:#.][^{}]*\}$")
_VERBATIM = re.compile(
    r" {0,3}<(?:!--|(?P<tag>pre|script|style|textarea)(?=[\s>]|$))", re.IGNORECASE
)
_HTML = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|"
    r"dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|"
    r"header|hr|html|iframe|legend|li|link|main|menu|nav|object|ol|optgroup|option|p|param|"
    r"picture|search|section|summary|svg|table|tbody|td|template|tfoot|th|thead|title|tr|track|ul)"
    r"(?=[\s/>]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """Lines ``start`` up to ``end`` of raw HTML: up to a blank line, or a verbatim tag's end.

    Comments, scripts and styles are not shown.
    """

    start: int
    end: int
    is_verbatim: bool
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading of one line (``# title``), or of two (a title over a ruler).

    ``attributes`` are those in braces at its end (``{#id}``), which are no part of its text.
    """

    start: int
    end: int
    level: int
    text: str
    attributes: str = ""


@dataclass(frozen=True, slots=True)
class TextLine:
    """Any other line, blank ones too."""

    start: int
    text: str


Block: TypeAlias = Fence | DisplayMath | HtmlBlock | HeadingLine | TextLine


def read_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield every line of a note once, in order, as part of one block."""
    finder = LineFinder(lines)
    at = 0
    is_in_paragraph = False
    while at < len(lines):
        block = (
            _read_code(lines, at)
            or read_display(lines, at, finder)
            or read_tagged_diagram(lines, at, finder)
            or _read_html(lines, at, finder)
            or _read_heading(lines, at, is_in_paragraph=is_in_paragraph)
        )
        is_in_paragraph = block is None and bool(lines[at].strip())
        yield block or TextLine(at, lines[at])
        at = block.end if block else at + 1


def _read_code(lines: Sequence[str], start: int) -> Fence | DisplayMath | None:
    """Return the fence on a line; one of language ``math`` is a display formula, as on GitHub."""
    fence = read_fence(lines, start)
    tex = "\n".join(fence.code).strip() if fence else ""
    if fence is None or fence.info.lower() != "math" or not tex:
        return fence
    return DisplayMath(fence.start, fence.end, fence.prefix, tex, "")


def _read_html(lines: Sequence[str], start: int, finder: LineFinder) -> HtmlBlock | None:
    line = lines[start]
    if "<" not in line:
        return None
    verbatim = _VERBATIM.match(line)
    if verbatim is not None:
        tag = (verbatim["tag"] or "").lower()
        last = finder.find(f"</{tag}>" if tag else "-->", start)
        if last is None:
            # Left open it is text: it must not swallow the rest of the note.
            return None
        return HtmlBlock(start, last + 1, is_verbatim=True, is_shown=tag == "pre")
    if not _HTML.match(line):
        return None
    end = start + 1
    while end < len(lines) and lines[end].strip():
        end += 1
    return HtmlBlock(start, end, is_verbatim=False)


def _read_heading(lines: Sequence[str], start: int, *, is_in_paragraph: bool) -> HeadingLine | None:
    line = lines[start]
    found = _ATX.match(line) if "#" in line else None
    if found is not None:
        text = found["text"].rstrip()
        braces = _ATTRIBUTES.search(text)
        attributes = braces[0] if braces else ""
        title = _without_closing(text.removesuffix(attributes).rstrip())
        return HeadingLine(start, start + 1, len(found["marks"]), title, attributes)
    if is_in_paragraph or start + 1 == len(lines) or not _UNDERLINE.match(lines[start + 1]):
        return None
    if _NO_TITLE.match(line):
        return None
    level = 1 if lines[start + 1][0] == "=" else 2
    return HeadingLine(start, start + 2, level, line.strip())


def _without_closing(text: str) -> str:
    """Return ``text`` without the marks that may close a heading: ``C #`` is C, ``C#`` is not."""
    cut = text.rstrip("#")
    return cut.rstrip() if cut != cut.rstrip() or not cut else text
