"""Interpreters started as on any Unix: under Seatbelt on macOS, without locks in a test."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.services.judge.clock import read_cpu_s
from reader.services.judge.elsewhere.launch import SCRIPT, Launched, Order, Outcome, interpreter
from reader.services.judge.ends import Ends, GivenEnds, open_ends
from reader.services.judge.processes import clean_environment
from reader.services.judge.source import Usage

Wrap = Callable[[Sequence[str]], list[str]]
ReadUsage = Callable[[int], Usage | None]


def read_usage_by_clock(pid: int) -> Usage | None:
    """Return the CPU time by Linux's clock of a process, whose memory its own limit holds."""
    cpu_s = read_cpu_s(pid)
    return None if cpu_s is None else Usage(cpu_s)


@dataclass(frozen=True, slots=True)
class PosixLauncher:
    """Starts interpreters by a command that ``wrap`` makes of ours, to put locks on.

    ``peak_unit`` is how many bytes the system's ``ru_maxrss`` counts in: 1024, on macOS 1.
    """

    wrap: Wrap = field(default=list)
    layers: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    read_usage: ReadUsage = read_usage_by_clock
    peak_unit: int = 1024

    def launch(self, *, memory_bytes: int, cpu_s: int) -> Launched:
        """Start one; raises OSError where it cannot be."""
        ends, given = open_ends()
        order = Order(memory_bytes, cpu_s, self.layers, self.denied)
        try:
            process = self._start(given, order)
        except OSError:
            ends.close()
            raise
        finally:
            given.close()
        return PosixProcess(process, ends, self.read_usage, self.peak_unit)

    def _start(self, given: GivenEnds, order: Order) -> subprocess.Popen[bytes]:
        channel = given.channel.fileno()
        command = [*interpreter(), str(SCRIPT), order.settings(channel, channel)]
        return subprocess.Popen(  # noqa: S603 - our own interpreter and file
            self.wrap(command),
            stdin=given.stdin,
            stdout=given.stdout,
            stderr=given.stderr,
            pass_fds=[channel],
            env=clean_environment(),
            cwd="/",
            start_new_session=True,
        )


class PosixProcess:
    """A process of this system that was started, and our ends of it."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        ends: Ends,
        read_usage: ReadUsage,
        peak_unit: int,
    ) -> None:
        self.pid = process.pid
        self.ends = ends
        self._process = process
        self._read_usage = read_usage
        self._peak_unit = peak_unit

    def poll(self) -> Outcome | None:
        """Return how it ended, None while it runs."""
        pid, status, usage = os.wait4(self.pid, os.WNOHANG)
        if pid == 0:
            return None
        self._process.returncode = os.waitstatus_to_exitcode(status)
        cpu_ms = 1000 * (usage.ru_utime + usage.ru_stime)
        return Outcome(status, cpu_ms, usage.ru_maxrss * self._peak_unit // 1024)

    def kill(self) -> None:
        """End it."""
        # Not by Popen: that one looks first, and takes away the end of one that has ended.
        os.kill(self.pid, signal.SIGKILL)

    def usage(self) -> Usage | None:
        """Return what it has used; None if it ended."""
        return self._read_usage(self.pid)
