"""The file of the posts' plain texts: appended to, never changed in place."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

from reader.services.search.records import Record


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

    def append(self, text: str, folded: str) -> tuple[int, int, int]:
        """Append a text; return its place, its size and its folded form's size in bytes."""
        raw = text.encode()
        other = folded.encode() if folded != text else b""
        return self.append_bytes(raw + other), len(raw), len(other)

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

    def folded_bytes(self, record: Record) -> bytes:
        """Return a post's folded text in UTF-8."""
        if record.folded_bytes:
            return self.read(record.text_at + record.text_bytes, record.folded_bytes)
        return self.read(record.text_at, record.text_bytes)

    def text(self, record: Record) -> str:
        """Return a post's text."""
        return self.read(record.text_at, record.text_bytes).decode()

    def stored(self, record: Record) -> bytes:
        """Return all bytes stored for a post."""
        return self.read(record.text_at, record.text_bytes + record.folded_bytes)

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
