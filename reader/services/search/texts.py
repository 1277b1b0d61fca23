"""The file of the posts' plain texts: appended to, never changed in place.

A text is stored as it is searched, folded, in UTF-16, which is read faster than UTF-8 and takes
less for Chinese. Folding keeps the length, so that the text itself is the folded one with some
characters changed: capitals, full-width signs, accents. Those follow it, places before characters.
"""

from __future__ import annotations

import codecs
import os
import zlib
from array import array
from bisect import bisect_left
from pathlib import Path

import numpy as np

from reader.services.search.records import TextPlace


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
        """Append a text by its folded form, which must be as long, and what differs from it."""
        raw = folded.encode("utf-16-le")
        wanted = np.frombuffer(text.encode("utf-32-le"), "<u4")
        places = np.flatnonzero(wanted != np.frombuffer(folded.encode("utf-32-le"), "<u4"))
        changes = np.concatenate([places.astype("<u4"), wanted[places]])
        return TextPlace(self.append_bytes(raw + changes.tobytes()), len(raw), len(places))

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


class StoredText:
    """A text folded, with the changes that make it what it was."""

    __slots__ = ("_changes", "folded")

    def __init__(self, folded: str, changes: array[int]) -> None:
        """Take the places of the changes, then the characters there, in one array."""
        self.folded = folded
        self._changes = changes

    def whole(self) -> str:
        """Return the text as it was."""
        return self.part(0, len(self.folded))

    def part(self, start: int, end: int) -> str:
        """Return some characters of the text as they were."""
        numbers = self._changes
        count = len(numbers) // 2
        first = bisect_left(numbers, start, 0, count)
        last = bisect_left(numbers, end, first, count)
        if first == last:
            return self.folded[start:end]
        pieces: list[str] = []
        for at in range(first, last):
            place = numbers[at]
            pieces += (self.folded[start:place], chr(numbers[at + count]))
            start = place + 1
        pieces.append(self.folded[start:end])
        return "".join(pieces)


class TextReader:
    """Reads texts at their places. Reading, not mapping, keeps them out of our memory."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)

    def close(self) -> None:
        """Give the file back."""
        self._file.close()

    def text(self, place: TextPlace) -> StoredText:
        """Return a text."""
        size = place.size
        content = self.read(place.start, place.stored_bytes)
        # `bytes.decode` goes through the codec registry, which takes longer than the decoding.
        folded = codecs.utf_16_le_decode(memoryview(content)[:size], "strict", True)[0]  # noqa: FBT003 - a C function
        return StoredText(folded, array("I", content[size:]))

    def stored(self, place: TextPlace) -> bytes:
        """Return all bytes of a text."""
        return self.read(place.start, place.stored_bytes)

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
