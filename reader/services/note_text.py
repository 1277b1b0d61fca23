"""The text of a note's bytes: UTF-8, or what it turns out to be, said as a finding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.core.errors import Finding, UserError
from reader.core.saying import say

_NAMES = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "gb18030": "GB18030",
}
# Latin, marks, Han and kana: what notes without a mark of their encoding are taken to be in.
_PLAIN = re.compile(
    r"[\t\n\r -~\u00a0-\u02ff\u0370-\u03ff\u2010-\u22ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+"
)
# Where the second half of a common Han character begins in GB18030.
_HAN_HALF = 0xA1
# A file with a few broken characters is the UTF-8 it mostly is.
_MOST_BROKEN = 0.1


@dataclass(frozen=True, slots=True)
class _Decoded:
    text: str
    encoding: str


def decode_note(content: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a note, with plain line ends.

    GB18030 and UTF-16 are read, with a finding; bytes that are neither they nor UTF-8 are
    shown as �, likewise.

    Raises:
        UserError: The file holds NUL bytes, so it is no text.
    """
    decoded = _decode(content)
    if decoded is None:
        text, findings = _with_marks(content, path)
    else:
        text = decoded.text
        findings = () if decoded.encoding == "utf-8" else (_other(decoded.encoding, path),)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        what = say("the note holds NUL bytes, so it is no text and is not read")
        advice = say("Check that it is a Markdown file, or write it anew")
        raise UserError(what, path=path, line=line, advice=advice)
    return text.replace("\r\n", "\n").replace("\r", "\n"), findings


def _decode(content: bytes) -> _Decoded | None:
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return _try(content, "utf-32")
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            return _try(content[len(mark) :], encoding)
    try:
        utf8 = _Decoded(content.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        utf8 = None
    if b"\0" in content:
        return _utf16_without_mark(content) or utf8
    return utf8 or (None if content.startswith(codecs.BOM_UTF8) else _gb18030(content))


def _try(content: bytes, encoding: str) -> _Decoded | None:
    try:
        return _Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(content: bytes) -> _Decoded | None:
    """Read bytes that are plain text in one of the two orders; a wrong one gives odd scripts."""
    orders = (_try(content, encoding) for encoding in ("utf-16-le", "utf-16-be"))
    plain = [decoded for decoded in orders if decoded and _PLAIN.fullmatch(decoded.text)]
    return plain[0] if len(plain) == 1 else None


def _gb18030(content: bytes) -> _Decoded | None:
    """Read Chinese from before UTF-8; other old encodings would be read as rare characters."""
    shown = content.decode("utf-8", errors="replace")
    strange = sum(char > "\x7f" for char in shown)
    if shown.count("�") < _MOST_BROKEN * strange:
        return None
    decoded = _try(content, "gb18030")
    if decoded is None:
        return None
    pairs = [char.encode("gb18030") for char in decoded.text if char > "\x7f"]
    # The accents of Latin text are mostly followed by a plain letter, the halves of Han not.
    common = sum(pair[-1] >= _HAN_HALF for pair in pairs)
    return decoded if common > len(pairs) / 2 else None


def _with_marks(content: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with � for every byte that cannot be read, and the first one's place."""
    text = content.decode("utf-8-sig", errors="replace")
    bare = content.removeprefix(codecs.BOM_UTF8)
    findings: tuple[Finding, ...] = ()
    try:
        bare.decode("utf-8")
    except UnicodeDecodeError as error:
        line = bare.count(b"\n", 0, error.start) + 1
        byte = f"0x{bare[error.start]:02x}"
        what = say("the note is not UTF-8: byte {byte} cannot be read", byte=byte)
        findings = (Finding(path, what, line, say("Save the file as UTF-8")),)
    return text, findings


def _other(encoding: str, path: str) -> Finding:
    name = _NAMES[encoding]
    what = say("the note is {encoding}, not UTF-8; it is read as that", encoding=name)
    advice = say("Save it as UTF-8, so that every program reads it")
    return Finding(path, what, 1, advice, kind="encoding")
