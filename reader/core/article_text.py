"""The text of a note's page read from its HTML, as the script beside the page reads it.

What it leaves out, and what it takes for a block, is that of ``page/highlights/text.js``.
"""

from __future__ import annotations

from html.parser import HTMLParser

from reader.core.overriding import override
from reader.core.page_text import PageText

_UNREAD_TAGS = frozenset({"button", "input", "script", "style", "template", "svg"})
_UNREAD_CLASSES = frozenset({"headerlink", "code-tools", "run-output", "broken-image"})
_FORMULA_CLASSES = frozenset({"katex", "katex-display"})
_TEX_TAGS = frozenset({"annotation", "code"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_BLOCKS = frozenset(
    """address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)


def read_article(html: str, title: str = "") -> PageText:
    """Return the text of an article; formulas are their TeX between dollar signs.

    ``title`` stands above it, as on a page.
    """
    reader = _Reader()
    if title:
        reader.add(title)
        reader.begin_block()
    reader.feed(html)
    reader.close()
    headings = tuple((start, words.strip()) for start, words in reader.headings if words)
    return PageText("".join(reader.pieces), headings)


class _Reader(HTMLParser):
    """Follows the open elements; inside what is unread, or a formula, only their depth."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self._length = 0
        self._is_new_block = False
        self._heading = ""  # the tag of the heading that is open
        self._inside: list[str] = []  # what is open below something unread, or a formula
        self._tex: list[str] | None = None  # of the formula that is open
        self._tex_tags = 0

    def begin_block(self) -> None:
        """Have what comes next stand on a line of its own."""
        self._is_new_block = True

    def add(self, words: str) -> None:
        """Add words where the reading is."""
        if self._is_new_block and self._length:
            self._append("\n")
        self._is_new_block = False
        if self._heading:
            start, before = self.headings[-1]
            # Where it begins is known only now, behind the break before it.
            self.headings[-1] = (start if before else self._length, before + words)
        self._append(words)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if self._inside:
            self._go_inside(tag)
            return
        classes = set((named.get("class") or "").split())
        is_formula = bool(classes & _FORMULA_CLASSES)
        is_unread = tag in _UNREAD_TAGS or classes & _UNREAD_CLASSES or "data-app" in named
        if is_formula or is_unread:
            self._tex = [] if is_formula else None
            self._go_inside(tag)
            return
        if tag in _BLOCKS:
            self._is_new_block = True
        if tag in _HEADINGS:
            self._heading = tag
            self.headings.append((self._length, ""))

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._leave(tag)
            return
        if tag in _BLOCKS:
            self._is_new_block = True
        if tag == self._heading:
            self._heading = ""

    @override
    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.add(data)
        elif self._tex is not None and self._tex_tags:
            self._tex.append(data)

    def _go_inside(self, tag: str) -> None:
        if tag in _VOID:
            return
        self._inside.append(tag)
        self._tex_tags += tag in _TEX_TAGS

    def _leave(self, tag: str) -> None:
        if tag not in self._inside:
            return  # an end without a beginning
        while (left := self._inside.pop()) != tag:
            self._tex_tags -= left in _TEX_TAGS
        self._tex_tags -= tag in _TEX_TAGS
        if not self._inside and self._tex is not None:
            self.add(f"${''.join(self._tex).strip()}$")
            self._tex = None

    def _append(self, words: str) -> None:
        self.pieces.append(words)
        self._length += len(words)
