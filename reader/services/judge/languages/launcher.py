"""Starts a built program for each job, under locks, behind the frames of every other process."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from reader.services.judge.clock import read_cpu_s
from reader.services.judge.elsewhere.launch import Launched
from reader.services.judge.elsewhere.posix import PosixProcess
from reader.services.judge.ends import GivenEnds, open_ends
from reader.services.judge.languages.order import Layers, Order
from reader.services.judge.processes import clean_environment
from reader.services.judge.source import Usage

_PAGE_KB = 4


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
        read_usage = _read_clock if self._program.has_kernel_limit else _read_clock_and_memory
        return PosixProcess(process, ends, read_usage, 1024)

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


def _read_clock(pid: int) -> Usage | None:
    cpu_s = read_cpu_s(pid)
    return None if cpu_s is None else Usage(cpu_s)


def _read_clock_and_memory(pid: int) -> Usage | None:
    cpu_s = read_cpu_s(pid)
    try:
        resident = Path(f"/proc/{pid}/statm").read_bytes().split()[1]
    except (OSError, IndexError):
        return None
    return None if cpu_s is None else Usage(cpu_s, max(1, int(resident) * _PAGE_KB))
