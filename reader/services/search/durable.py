"""Files that are whole after a crash: written, synced, then renamed into place."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable
from pathlib import Path

_BLOCK = 1 << 20


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` so that at any moment either the old or the new is there."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def sync_files(paths: Iterable[Path]) -> None:
    """Return when the files' contents are on the disk."""
    for path in paths:
        descriptor = os.open(path, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Return when the folder's entries are on the disk. Windows has no such call and no need."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def checksum(path: Path, size: int, *, start: int = 0, known: int = 0) -> int:
    """Return the CRC-32 of a file's first ``size`` bytes.

    Args:
        path: The file.
        size: How many bytes count; a file may have a tail that was never committed.
        start: How many bytes ``known`` stands for already.
        known: The CRC-32 of the first ``start`` bytes.
    """
    value = known
    with path.open("rb") as file:
        file.seek(start)
        while start < size and (block := file.read(min(_BLOCK, size - start))):
            value = zlib.crc32(block, value)
            start += len(block)
    return value
