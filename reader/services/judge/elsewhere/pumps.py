"""Pipes that cannot be polled, as on Windows, made into sockets by a thread each."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

_READ_BYTES = 1 << 16


def pump_out(reads: int) -> socket.socket:
    """Return a socket at which arrives what can be read from a descriptor, which is taken over."""
    ours, theirs = _pair()
    _start(_move_out, reads, theirs)
    return ours


def pump_in(writes: int) -> socket.socket:
    """Return a socket of which all goes into a descriptor, closed once the socket is."""
    ours, theirs = _pair()
    _start(_move_in, theirs, writes)
    return ours


def pump_both(reads: int, writes: int) -> socket.socket:
    """Return a socket that stands for two descriptors, one a way."""
    ours, theirs = _pair()
    # Before the first thread starts, which may be at its end at once.
    other = theirs.dup()
    _start(_move_out, reads, theirs)
    _start(_move_in, other, writes)
    return ours


def _pair() -> tuple[socket.socket, socket.socket]:
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    return ours, theirs


def _start(move: Callable[..., None], *ends: object) -> None:
    # A thread that still waits for a pipe ends with the process at the other end.
    threading.Thread(target=move, args=ends, daemon=True).start()


def _move_out(reads: int, theirs: socket.socket) -> None:
    with theirs, suppress(OSError):
        try:
            while part := os.read(reads, _READ_BYTES):
                theirs.sendall(part)
        finally:
            os.close(reads)
            theirs.shutdown(socket.SHUT_WR)


def _move_in(theirs: socket.socket, writes: int) -> None:
    with theirs, suppress(OSError):
        try:
            while part := theirs.recv(_READ_BYTES):
                view = memoryview(part)
                while view:
                    view = view[os.write(writes, view) :]
        finally:
            os.close(writes)
