"""Starts a built program for each job, under locks, behind the frames of every other process."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from reader.services.judge.clock import read_cpu_s
from reader.services.judge.elsewhere.launch import Launched, Outcome
from reader.services.judge.elsewhere.posix import PosixProcess
from reader.services.judge.ends import GivenEnds, open_ends
from reader.services.judge.languages.order import Layers, Order
from reader.services.judge.processes import clean_environment
from reader.services.judge.source import Usage


@dataclass(frozen=True, slots=True)
class Program:
    """A program that is ready to run; ``order`` says all but the limits of a job.

    ``has_kernel_limit``: whether the kernel can hold its memory. A virtual machine maps far
    more than it uses, and is watched instead.
    """

    order: Order
    has_kernel_limit: bool = True


class ProgramLauncher:
    """Launches one program again and again."""

    def __init__(self, program: Program, layers: Layers) -> None:
        self._program, self._layers = program, layers
        self.layers = tuple(layers.names - {"limits"})

    def launch(self, *, memory_bytes: int, cpu_s: int) -> Launched:
        """Start it; raises OSError where it cannot be."""
        ends, given = open_ends()
        order = replace(
            self._program.order,
            memory_bytes=memory_bytes if self._program.has_kernel_limit else 0,
            cpu_s=cpu_s,
            channel=given.channel.fileno(),
        )
        try:
            process = self._start(order, given)
        except OSError:
            ends.close()
            raise
        finally:
            given.close()
        started = PosixProcess(process, ends, _read_clock, 1024)
        return _Watched(started, is_limited_here=not self._program.has_kernel_limit)

    def _start(self, order: Order, given: GivenEnds) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and file
            order.command(self._layers.wanted(is_filtered=True)),
            stdin=given.stdin,
            stdout=given.stdout,
            stderr=given.stderr,
            pass_fds=[given.channel.fileno()],
            env=clean_environment(),
            cwd="/",
            start_new_session=True,
        )


class _Watched:
    """A process whose memory is read while it runs.

    Its ``ru_maxrss`` would be that of the app, which it was forked from.
    """

    def __init__(self, started: PosixProcess, *, is_limited_here: bool) -> None:
        self.pid, self.ends = started.pid, started.ends
        self._started, self._is_limited_here = started, is_limited_here
        self._peak_kb = 0

    def poll(self) -> Outcome | None:
        """Return how it ended, None while it runs."""
        outcome = self._started.poll()
        return None if outcome is None else replace(outcome, peak_kb=self._peak_kb)

    def kill(self) -> None:
        """End it."""
        self._started.kill()

    def usage(self) -> Usage | None:
        """Return what it has used; None if it ended."""
        used = self._started.usage()
        memory = _read_memory(self.pid)
        if used is None or memory is None:
            return None
        # Not the larger of the two: the first may be of the interpreter that became the program.
        self._peak_kb = memory.peak_kb
        return replace(used, memory_kb=memory.now_kb) if self._is_limited_here else used


@dataclass(frozen=True, slots=True)
class _Memory:
    now_kb: int
    peak_kb: int


def _read_memory(pid: int) -> _Memory | None:
    """Return what a process has in memory, and had at most since it became this program."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    if "VmRSS" not in fields:
        return None  # it has ended, and waits to be asked how
    return _Memory(*(int(fields[name].split()[0]) for name in ("VmRSS", "VmHWM")))


def _read_clock(pid: int) -> Usage | None:
    cpu_s = read_cpu_s(pid)
    return None if cpu_s is None else Usage(cpu_s)
