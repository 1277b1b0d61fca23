"""The file of the posts' plain texts: appended to, never changed in place.

Characters are of one width within a text, so that any part of it is read at once: two bytes for
nearly all, which for Chinese is less than UTF-8 takes.
"""

from __future__ import annotations

import codecs
import os
import zlib
from pathlib import Path

from reader.services.search.records import TextPlace

# `bytes.decode` goes through the codec registry, which takes longer than the decoding.
_DECODERS = {2: codecs.utf_16_le_decode, 4: codecs.utf_32_le_decode}


class TextWriter:
    """Appends texts to a file, from the end of what is committed."""

    def __init__(self, path: Path, size: int, crc: int) -> None:
        self.path = path
        self.size = size
        self.crc = crc
        self._file = path.open("r+b" if path.exists() else "w+b")
        # What a crashed update has left behind the committed end.
        self._file.truncate(size)
        self._file.seek(size)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def append(self, text: str, folded: str) -> TextPlace:
        """Append a text and, where it differs, its folded form."""
        raw, other = text.encode("utf-16-le"), folded.encode("utf-16-le")
        char_bytes = 2
        if len(raw) + len(other) > 4 * len(text):
            # A character beyond the first plane takes two units there: give all of them four.
            raw, other = text.encode("utf-32-le"), folded.encode("utf-32-le")
            char_bytes = 4
        is_apart = raw != other
        start = self.append_bytes(raw + other if is_apart else raw)
        return TextPlace(start, len(text), char_bytes, is_apart)

    def append_bytes(self, content: bytes) -> int:
        """Append bytes; return where they begin."""
        start = self.size
        self._file.write(content)
        self.size += len(content)
        self.crc = zlib.crc32(content, self.crc)
        return start

    def sync(self) -> None:
        """Return when everything appended is on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())


class TextReader:
    """Reads texts at their places. Reading, not mapping, keeps them out of our memory."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def folded(self, place: TextPlace) -> str:
        """Return a text folded."""
        size = place.chars * place.char_bytes
        content = self.read(place.start + size * place.is_folded_apart, size)
        return _DECODERS[place.char_bytes](content, "strict", True)[0]  # noqa: FBT003 - a C function

    def text(self, place: TextPlace) -> str:
        """Return a text."""
        return self.part(place, 0, place.chars)

    def part(self, place: TextPlace, start: int, end: int) -> str:
        """Return some characters of a text, without reading the others."""
        at = place.start + start * place.char_bytes
        content = self.read(at, (end - start) * place.char_bytes)
        return _DECODERS[place.char_bytes](content, "strict", True)[0]  # noqa: FBT003 - a C function

    def stored(self, place: TextPlace) -> bytes:
        """Return all bytes of a text."""
        return self.read(place.start, place.size)

    def read(self, start: int, size: int) -> bytes:
        """Return ``size`` bytes from ``start``.

        Raises:
            OSError: The file has become shorter.
        """
        content = _read_at(self._file.fileno(), size, start)
        if len(content) != size:
            raise OSError(f"the index's texts end before byte {start + size}")
        return content


if hasattr(os, "pread"):
    _read_at = os.pread
else:

    def _read_at(descriptor: int, size: int, start: int, /) -> bytes:
        os.lseek(descriptor, start, os.SEEK_SET)
        return os.read(descriptor, size)
