"""What Chromium leaves out of its PDF files: an outline, a title, and Chinese that can be found.

Its printer gives no bookmarks. And where a font draws 首 and the radical ⾸ (U+2FB8) by one glyph,
it says the glyph means the radical, so that no search finds the character. All is appended as an
incremental update (PDF 1.7, 7.5.6): what is there stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from reader.core.errors import Fault
from reader.core.post import Heading
from reader.core.saying import say

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SECTION = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY_BYTES = 20
_REFERENCE = rb"/%s (\d+) 0 R"
_STREAM = re.compile(rb"stream\r?\n(?P<data>.*)\r?\nendstream", re.DOTALL)
_NAME = re.compile(rb"/(?P<name>[^\s/<>\[\]()]+)\s*\[")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]{4})>(?=\n)")
_RANGES = re.compile(rb"\d+ beginbfrange\n(?P<lines>.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]{4})>")
# Radicals and their supplement, each the look-alike of a character.
_RADICALS = range(0x2E80, 0x2FE0)


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a file says of itself; what is empty goes unsaid."""

    title: str
    author: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""


def finish_pdf(content: bytes, facts: DocumentFacts, headings: Sequence[Heading]) -> bytes:
    """Return a PDF that Chromium has made with bookmarks to those headings that are linked to.

    Raises:
        Fault: It is no PDF of the make that is known.
    """
    file = _File(content)
    update = _Update(file)
    update.replace(file.info, _extended(file.object(file.info), _entries(facts)))
    entries = _outline(update, headings)
    if facts.language:
        entries += b" /Lang (%s)" % facts.language.encode()
    update.replace(file.root, _extended(file.object(file.root), entries))
    for number, made in _mended_maps(file):
        update.replace(number, made)
    return update.write()


@dataclass(slots=True)
class _File:
    """A PDF with a plain table of its objects, which is how Chromium writes them."""

    content: bytes
    table_at: int = 0
    offsets: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        start = _START.search(self.content[-64:])
        section = _SECTION.match(self.content, int(start[1])) if start else None
        if start is None or section is None:
            raise Fault(say("the printed page is no PDF of a known make"))
        self.table_at = int(start[1])
        at = section.end()
        for _ in range(int(section[1])):
            self.offsets.append(int(self.content[at : at + 10]))
            at += _ENTRY_BYTES

    @property
    def root(self) -> int:
        """The number of the catalogue of the document."""
        return self._of_trailer(b"Root")

    @property
    def info(self) -> int:
        """The number of what is said about the document."""
        return self._of_trailer(b"Info")

    def object(self, number: int) -> bytes:
        """Return what stands between ``obj`` and ``endobj``."""
        start = self.content.index(b"obj", self.offsets[number]) + 3
        return self.content[start : self.content.index(b"endobj", start)].strip()

    def destinations(self) -> Mapping[str, bytes]:
        """Return the places that links lead to: ids on the page, with their names in the file."""
        listed = re.search(_REFERENCE % b"Dests", self.object(self.root))
        if listed is None:
            return {}
        names = (found["name"] for found in _NAME.finditer(self.object(int(listed[1]))))
        return {_decoded(name): name for name in names}

    def _of_trailer(self, key: bytes) -> int:
        found = re.search(_REFERENCE % key, self.content[self.table_at :])
        if found is None:
            raise Fault(say("the printed PDF names no {key}", key=key.decode()))
        return int(found[1])


@dataclass(slots=True)
class _Update:
    """Objects to be appended: others in the place of some, and new ones."""

    file: _File
    made: dict[int, bytes] = field(default_factory=dict)
    size: int = 0

    def __post_init__(self) -> None:
        self.size = len(self.file.offsets)

    def replace(self, number: int, content: bytes) -> None:
        self.made[number] = content

    def reserve(self) -> int:
        """Return the number of a new object, to be given its content by `replace`."""
        self.size += 1
        return self.size - 1

    def write(self) -> bytes:
        pieces = [self.file.content, b"\n"]
        at = sum(map(len, pieces))
        table = [b"xref\n0 1\n0000000000 65535 f \n"]
        for number, content in sorted(self.made.items()):
            whole = b"%d 0 obj\n%s\nendobj\n" % (number, content)
            table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            pieces.append(whole)
            at += len(whole)
        trailer = (
            b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        )
        numbers = (self.size, self.file.root, self.file.info, self.file.table_at, at)
        return b"".join((*pieces, *table, trailer % numbers))


@dataclass(slots=True)
class _Bookmark:
    number: int
    level: int
    heading: Heading
    children: list[_Bookmark] = field(default_factory=list)


def _outline(update: _Update, headings: Sequence[Heading]) -> bytes:
    """Add the bookmarks to ``update``; return what the catalogue of the document says of them."""
    names = update.file.destinations()
    linked = [heading for heading in headings if heading.anchor in names]
    if not linked:
        return b""
    top = _Bookmark(update.reserve(), 0, Heading(0, "", ""))
    open_ones = [top]
    for heading in linked:
        while open_ones[-1].level >= heading.level:
            open_ones.pop()
        mark = _Bookmark(update.reserve(), heading.level, heading)
        open_ones[-1].children.append(mark)
        open_ones.append(mark)
    update.replace(top.number, b"<</Type /Outlines %s>>" % _write_children(update, top, names))
    return b"/Outlines %d 0 R /PageMode /UseOutlines" % top.number


def _write_children(update: _Update, parent: _Bookmark, names: Mapping[str, bytes]) -> bytes:
    """Write the bookmarks below ``parent``; return what it says of them."""
    children = parent.children
    if not children:
        return b""
    for place, mark in enumerate(children):
        pieces = [b"/Title " + _text(mark.heading.text), b"/Parent %d 0 R" % parent.number]
        pieces.append(b"/Dest /" + names[mark.heading.anchor])
        if place > 0:
            pieces.append(b"/Prev %d 0 R" % children[place - 1].number)
        if place + 1 < len(children):
            pieces.append(b"/Next %d 0 R" % children[place + 1].number)
        pieces.append(_write_children(update, mark, names))
        update.replace(mark.number, b"<<%s>>" % b" ".join(pieces))
    ends = (children[0].number, children[-1].number, len(children))
    return b"/First %d 0 R /Last %d 0 R /Count %d" % ends


def _mended_maps(file: _File) -> Iterator[tuple[int, bytes]]:
    """Yield the tables from glyphs to characters that name radicals, with characters instead."""
    for number in range(1, len(file.offsets)):
        text = _stream(file.object(number))
        if b"begincmap" not in text:
            continue
        mended = _PAIR.sub(_as_character, _RANGES.sub(_spelt_out, text))
        if mended != text:
            yield number, b"<</Length %d>>\nstream\n%s\nendstream" % (len(mended), mended)


def _stream(content: bytes) -> bytes:
    found = _STREAM.search(content)
    if found is None:
        return b""
    try:
        return zlib.decompress(found["data"]) if b"/FlateDecode" in content else found["data"]
    except zlib.error:
        return b""


def _spelt_out(section: re.Match[bytes]) -> bytes:
    """Return ranges of glyphs one by one, for a radical's neighbour is not its character's."""
    pairs: list[bytes] = []
    for found in _RANGE.finditer(section["lines"]):
        start, end, first = (int(part, 16) for part in found.groups())
        digits = len(found[1])
        pairs += [
            b"<%0*X> <%04X>\n" % (digits, glyph, first + glyph - start)
            for glyph in range(start, end + 1)
        ]
    # No section may have more than a hundred entries.
    parts = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    return b"\n".join(b"%d beginbfchar\n%sendbfchar" % (len(p), b"".join(p)) for p in parts)


def _as_character(pair: re.Match[bytes]) -> bytes:
    code = int(pair[2], 16)
    plain = unicodedata.normalize("NFKC", chr(code)) if code in _RADICALS else ""
    return b"<%s> <%04X>" % (pair[1], ord(plain)) if len(plain) == 1 else pair[0]


def _entries(facts: DocumentFacts) -> bytes:
    said = {
        b"Title": facts.title,
        b"Author": facts.author,
        b"Keywords": ", ".join(facts.keywords),
    }
    return b"\n".join(b"/%s %s" % (key, _text(words)) for key, words in said.items() if words)


def _extended(dictionary: bytes, entries: bytes) -> bytes:
    return dictionary.removesuffix(b">>") + b"\n" + entries + b">>"


def _text(words: str) -> bytes:
    return b"<%s>" % (b"\xfe\xff" + words.encode("utf-16-be", "replace")).hex().upper().encode()


def _decoded(name: bytes) -> str:
    plain = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), name)
    return unquote(plain.decode("latin-1"))
