"""Where sandboxed processes come from: what the judge asks of it on every system."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from typing import Protocol

from reader.services.judge.ends import Ends


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, by the kernel's account."""

    job: int
    status: int  # as wait4 gives it, on every system
    cpu_ms: float
    peak_kb: int


@dataclass(frozen=True, slots=True)
class Spawned:
    """A process that was started, and our ends of it."""

    job: int
    pid: int
    ends: Ends


@dataclass(frozen=True, slots=True)
class Usage:
    """What a running process has used; ``memory_kb`` is 0 where the kernel holds the limit."""

    cpu_s: float
    memory_kb: int = 0


class ProcessSource(Protocol):
    """Starts processes, each under all locks that this system has, and tells how they end."""

    @property
    def control(self) -> socket.socket:
        """What can be read when an end is to be told of."""

    @property
    def layers(self) -> frozenset[str]:
        """The locks that are put on."""

    @property
    def modules(self) -> frozenset[str]:
        """What a program can import beyond the standard library."""

    def spawn(self, *, memory_bytes: int, cpu_s: int) -> Spawned:
        """Start a process; its first word says which locks hold.

        Raises:
            Fault: None can be started.
        """

    def kill(self, job: int) -> None:
        """End the process of ``job`` at once; its end is still told of."""

    def receive_end(self) -> Ended:
        """Return the next end, waiting for it."""

    def has_message(self, timeout_s: float) -> bool:
        """Wait until `receive_end` would return at once; False where the time ran out."""

    def usage(self, pid: int) -> Usage | None:
        """Return what a process has used; None if it ended."""

    def is_alive(self) -> bool:
        """Return whether more processes can be had."""

    def read_log(self) -> str:
        """Return the end of what it wrote for us to read."""

    def close(self) -> None:
        """End every process, and give everything back."""
