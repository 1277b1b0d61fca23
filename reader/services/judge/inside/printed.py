"""What a program prints while its steps are recorded: passed on, and kept until the next step."""

from __future__ import annotations

import io
import os
from typing import Any

_KEPT = 2_000  # bytes of one step; the first are left out of more


class Printed(io.RawIOBase):
    """The end of a stream that writes to ``descriptor`` and remembers what was written last."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._kept = b""
        self.stream = io.TextIOWrapper(
            io.BufferedWriter(self),
            encoding="utf-8",
            errors="backslashreplace",
            newline="\n",
            write_through=True,
        )

    def writable(self) -> bool:  # type: ignore[explicit-override]  # the decorator is 3.12's
        """Return that it can be written to, as a stream asks first."""
        return True

    def write(self, some: Any) -> int:  # type: ignore[explicit-override]  # likewise
        """Write bytes through."""
        count = os.write(self._descriptor, some)
        self._kept = (self._kept + bytes(some[:count]))[-_KEPT:]
        return count

    def take(self) -> str:
        """Return what was written since the last time, the end of it where it is long."""
        self._flush()
        kept, self._kept = self._kept, b""
        return kept.decode("utf-8", "replace")

    def _flush(self) -> None:
        try:
            self.stream.flush()
        except (OSError, ValueError):
            return  # the program has closed it
