"""One writer at a time, across processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say

LOCK_NAME = "writer.lock"


@contextmanager
def write_lock(folder: Path) -> Iterator[None]:
    """Hold the right to write the index; the system lets go of it if the process dies.

    Raises:
        UserError: Another process, or another thread of this one, is writing.
    """
    path = folder / LOCK_NAME
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _try_lock(descriptor):
            raise UserError(
                say("The search index is being written by another process"),
                path=str(folder),
                advice=say("Wait until it has finished, then try again."),
            )
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
