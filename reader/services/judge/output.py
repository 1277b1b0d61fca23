"""What a program prints: the first part kept, the rest counted and thrown away."""

from __future__ import annotations

from contextlib import suppress

from reader.services.judge.ends import End

KEPT_BYTES = 64 << 10
MAX_BYTES = 4 << 20
_READ_BYTES = 1 << 16


class Output:
    """The reading end of one pipe."""

    def __init__(self, end: End) -> None:
        self.end = end
        self._kept = bytearray()
        self._count = 0

    @property
    def is_over(self) -> bool:
        """Whether more was printed than any program may."""
        return self._count > MAX_BYTES

    def drain(self) -> bool:
        """Read what is there; True where the other end is closed."""
        with suppress(BlockingIOError):
            # Bounded, so that a program that prints for ever cannot hold the judge here.
            while self._count <= MAX_BYTES:
                part = self.end.recv(_READ_BYTES)
                if not part:
                    return True
                self._count += len(part)
                self._kept += part[: KEPT_BYTES - len(self._kept)]
        return False

    def take(self) -> str:
        """Return what was kept since the last time, and start anew."""
        text = self._kept.decode("utf-8", "replace")
        self._kept.clear()
        self._count = 0
        return text

    def close(self) -> None:
        """Give the descriptor back."""
        self.end.close()
