"""Frames between the judge and the program it judges: one kind byte, a length, a body."""

from __future__ import annotations

import os
import struct

HEADER = struct.Struct(">cI")
MAX_FRAME = 64 << 20
# Sixty bytes each: 64 MB of brackets would be a gigabyte of lists in the app.
MAX_LISTS = 2_000_000
_SMALL = 1 << 16
# With this a process ends in which our own code failed: the program spoiled what it stands on.
BROKEN_EXIT = 70

# From the judge.
JOB = b"J"  # what to compile and how to call it
CASE = b"A"  # the arguments of one case; it runs when it is told to
SMALL_CASE = b"S"  # the same, and it runs at once
BLOB = b"B"  # an array of the case or the answer that follows, in either direction
GO = b"G"  # the clock was read: run the case, or write its answer
# From the program's process.
HELLO = b"H"  # the locks that hold, before any of the user's code ran
COMPILED = b"C"
READY = b"R"  # the arguments are built
DONE = b"D"  # the call is over
VALUE = b"V"
ERROR = b"E"
STEP = b"T"  # one step of a recorded run
STEPS_END = b"F"  # how the recorded run ended, the last frame of its process


class WireError(Exception):
    """A frame that no honest peer sends."""


class EndedError(Exception):
    """The peer closed the channel."""


def pack(kind: bytes, body: bytes = b"") -> bytes:
    """Return the frame as it goes over the channel."""
    return HEADER.pack(kind, len(body)) + body


def send(channel: int, kind: bytes, body: bytes | memoryview = b"") -> None:
    """Write one frame to a blocking file descriptor."""
    if len(body) < _SMALL:
        _write_all(channel, HEADER.pack(kind, len(body)) + bytes(body))
    else:
        # The frame is not put together first: that would double an answer's memory.
        _write_all(channel, HEADER.pack(kind, len(body)))
        _write_all(channel, body)


def receive(channel: int) -> tuple[bytes, bytearray]:
    """Read one frame from a blocking file descriptor.

    Raises:
        EndedError: The judge closed its end.
    """
    kind, length = HEADER.unpack(_read_exactly(channel, HEADER.size))
    return kind, _read_exactly(channel, length)


class FrameReader:
    """Frames out of the bytes that have arrived so far."""

    def __init__(self, max_frame: int = MAX_FRAME) -> None:
        self._buffer = bytearray()
        self._max_frame = max_frame

    def feed(self, arrived: bytes) -> None:
        """Add what was read from the channel."""
        self._buffer += arrived

    def is_empty(self) -> bool:
        """Return whether nothing lies here unread."""
        return not self._buffer

    def next_frame(self) -> tuple[bytes, bytes] | None:
        """Return the next whole frame, None where more bytes are needed.

        Raises:
            WireError: The frame says that it is longer than any may be.
        """
        if len(self._buffer) < HEADER.size:
            return None
        kind, length = HEADER.unpack_from(self._buffer)
        if length > self._max_frame:
            raise WireError(f"a frame of {length} bytes")
        end = HEADER.size + length
        if len(self._buffer) < end:
            return None
        body = bytes(memoryview(self._buffer)[HEADER.size : end])
        del self._buffer[:end]
        return kind, body


def _write_all(channel: int, body: bytes | memoryview) -> None:
    view = memoryview(body)
    while view:
        view = view[os.write(channel, view) :]


def _read_exactly(channel: int, size: int) -> bytearray:
    arrived = bytearray(size)
    view = memoryview(arrived)
    while view:
        count = _read_into(channel, view)
        if not count:
            raise EndedError
        view = view[count:]
    return arrived


def _read_into(channel: int, view: memoryview) -> int:
    if hasattr(os, "readv"):
        return os.readv(channel, [view])
    part = os.read(channel, min(len(view), _SMALL))  # Windows
    view[: len(part)] = part
    return len(part)
