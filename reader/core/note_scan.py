"""A quick reading of a note's Markdown, for the index, the feed and the outline.

It walks the lines once and renders nothing, so that a library of thousands is scanned in
seconds; the page itself is made by `reader.core.markdown`. The two agree on anchors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.anchors import AnchorMaker
from reader.core.display_math import DisplayMath
from reader.core.fences import Fence
from reader.core.inline_marks import EXCERPT_CODE, EXCERPT_FORMULA
from reader.core.inline_text import heading_text, plain_text, take_formulas, without_code
from reader.core.note_blocks import Block, HeadingLine, TextLine, read_blocks
from reader.core.note_links import find_addresses, find_names
from reader.core.search_document import SearchSection
from reader.core.wide_text import WIDE

_MORE = re.compile(r"<!--\s*more\s*-->")
# As the page joins them, so that a word broken over two lines is found whole.
_SOFT_BREAK = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t>]*(?=[{WIDE}])")
# A number alone is none, nor is an empty part.
_TAG = re.compile(r"(?<!\S)#((?=[\w/-]*[^\W\d])[\w-]+(?:/[\w-]+)*)")
_EXCERPT_LENGTH = 180


@dataclass(frozen=True, slots=True)
class NoteScan:
    """What a quick reading finds. ``code_lines`` counts lines inside fences.

    ``link_targets`` are the addresses of links beside the web as they are written, ``link_names``
    what stands in double brackets, ``tags`` what Obsidian takes for tags in the text (``#a/b``).
    """

    sections: tuple[SearchSection, ...]
    features: frozenset[str]
    excerpt: str
    code_lines: int
    link_targets: tuple[str, ...] = ()
    link_names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Section:
    heading: str
    anchor: str
    level: int
    body: list[str]
    code: list[str]
    math: list[str]


class _Scanner:
    def __init__(self) -> None:
        self.sections = [_Section("", "", 0, [], [], [])]
        self.features: set[str] = set()
        self.excerpt: list[str] = []
        self.is_in_excerpt = True
        self.code_lines = 0
        self.link_targets: list[str] = []
        self.link_names: list[str] = []
        self.tags: list[str] = []
        self._anchors = AnchorMaker()
        self._paragraph: list[str] = []

    def read(self, block: Block, lines: Sequence[str]) -> None:
        match block:
            case TextLine():
                self._prose(block.text)
            case HeadingLine():
                self.flush()
                self._open(block.level, block.text)
            case Fence():
                self._code(block.code)
            case DisplayMath():
                self._formula(block)
            case _:
                self._html(lines[block.start : block.end], is_shown=block.is_shown)

    def _prose(self, line: str) -> None:
        if "<!--" in line and _MORE.search(line):
            self.flush()
            self.is_in_excerpt = False
        elif line.strip():
            self._paragraph.append(line)
        else:
            self.flush()

    def _html(self, lines: Sequence[str], *, is_shown: bool) -> None:
        for line in lines:
            if is_shown or _MORE.search(line):
                self._prose(line)

    def _code(self, lines: Sequence[str]) -> None:
        self.flush()
        self.features.add("code")
        self.code_lines += len(lines)
        self.sections[-1].code.extend(lines)
        if self.is_in_excerpt:
            self.excerpt.append(EXCERPT_CODE)

    def _formula(self, block: DisplayMath) -> None:
        if block.tex:
            self._paragraph.append(f"{block.prefix}$${block.tex}$$ {block.after}")

    def flush(self) -> None:
        if not self._paragraph:
            return
        text = "\n".join(self._paragraph)
        taken = take_formulas(_SOFT_BREAK.sub("", text) if "\n" in text else text)
        self._paragraph.clear()
        if taken.formulas:
            self.features.add("math")
        if "![" in taken.text or "<img" in taken.text:
            self.features.add("image")
        self._links(taken.text)
        section = self.sections[-1]
        section.math.extend(taken.formulas)
        body = plain_text(taken.text)
        readable = taken.abbreviate(body)
        section.body.append(readable.replace(EXCERPT_FORMULA, "…"))
        if self.is_in_excerpt:
            self.excerpt.append(readable)

    def _links(self, source: str) -> None:
        # A look for the one sign that every link has is cheaper than looking for links.
        if "[" in source or "<a" in source:
            text = without_code(source)
            self.link_targets += find_addresses(text)
            self.link_names += find_names(text)
        if "#" in source:
            self.tags += _TAG.findall(without_code(source))

    def _open(self, level: int, source: str) -> None:
        self._links(source)
        heading = heading_text(source)
        self.is_in_excerpt = self.is_in_excerpt and not any(self.excerpt)
        self.sections.append(_Section(heading, self._anchors.make(heading), level, [], [], []))


def scan_note(body: str) -> NoteScan:
    """Return the sections, features and excerpt of a note's body (front matter taken off)."""
    scanner = _Scanner()
    lines = body.split("\n")
    for block in read_blocks(lines):
        scanner.read(block, lines)
    scanner.flush()
    sections = tuple(
        SearchSection(
            s.heading, s.anchor, s.level, "\n".join(s.body), "\n".join(s.code), "\n".join(s.math)
        )
        for s in scanner.sections
        if s.level or s.body or s.code or s.math
    )
    excerpt = shorten(" ".join(" ".join(scanner.excerpt).split()), _EXCERPT_LENGTH)
    return NoteScan(
        sections,
        frozenset(scanner.features),
        excerpt,
        scanner.code_lines,
        tuple(scanner.link_targets),
        tuple(scanner.link_names),
        tuple(dict.fromkeys(scanner.tags)),
    )


def shorten(text: str, length: int) -> str:
    """Return ``text`` cut to ``length`` characters, at a space or a mark where one is near."""
    if len(text) <= length:
        return text
    cut = max(text.rfind(mark, length - 30, length) for mark in " ，。；、,.;")
    return text[: cut if cut > 0 else length].rstrip(" ，、,;；") + "…"
