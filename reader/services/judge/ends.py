"""The ends that the app holds of a process's channel and streams, all of which can be polled."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from typing import Protocol


class End(Protocol):
    """A non-blocking end of a pipe; a socket is one as it stands."""

    def fileno(self) -> int:
        """Return the descriptor to poll."""

    def recv(self, size: int, /) -> bytes:
        """Return what is there; b"" where the other end is closed."""

    def send(self, given: bytes, /) -> int:
        """Take a part, and return how many bytes it was."""

    def close(self) -> None:
        """Give the descriptor back."""


class PipeEnd:
    """One end of a pipe with the calls of a socket."""

    def __init__(self, descriptor: int) -> None:
        os.set_blocking(descriptor, False)
        self._descriptor = descriptor

    def fileno(self) -> int:
        """Return the descriptor, -1 once it is closed."""
        return self._descriptor

    def recv(self, size: int) -> bytes:
        """Return what is there; b"" where the other end is closed."""
        return os.read(self._descriptor, size)

    def send(self, given: bytes) -> int:
        """Take a part, and return how many bytes it was."""
        return os.write(self._descriptor, given)

    def close(self) -> None:
        """Give the descriptor back; a second time does nothing."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Ends:
    """What the app holds of one process."""

    channel: socket.socket
    stdin: End
    stdout: End
    stderr: End

    def close(self) -> None:
        """Close all of them."""
        for end in (self.channel, self.stdin, self.stdout, self.stderr):
            end.close()


@dataclass(frozen=True, slots=True)
class GivenEnds:
    """The descriptors of the other ends, to be closed here once the process has them."""

    stdin: int
    stdout: int
    stderr: int
    channel: socket.socket

    def descriptors(self) -> list[int]:
        """Return them in the order of the numbers that the process knows them by."""
        return [self.stdin, self.stdout, self.stderr, self.channel.fileno()]

    def close(self) -> None:
        """Close all of them."""
        for descriptor in (self.stdin, self.stdout, self.stderr):
            os.close(descriptor)
        self.channel.close()


def open_ends() -> tuple[Ends, GivenEnds]:
    """Return new pipes and a socket pair, for systems where pipes can be polled."""
    channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    channel.settimeout(0)
    stdin, stdin_end = os.pipe()
    stdout_end, stdout = os.pipe()
    stderr_end, stderr = os.pipe()
    ours = Ends(channel, PipeEnd(stdin_end), PipeEnd(stdout_end), PipeEnd(stderr_end))
    return ours, GivenEnds(stdin, stdout, stderr, theirs)
