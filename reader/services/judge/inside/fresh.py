"""The process of one job in a fresh interpreter: its channel, its limits, then the program."""

from __future__ import annotations

import importlib
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

from . import child, warm

_OPEN_FILES = 64


class OpenError(Exception):
    """A lock that was put on lets through what it is there to stop."""


def main(settings: dict[str, Any]) -> NoReturn:
    """Serve one job; ``settings`` are as `fresh_main` says.

    Raises:
        OpenError: A lock does not hold; nothing of the user's was run.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _take_channel(settings["reads"], settings["writes"])
    prepared = warm.prepare(settings["numpy_parent"])
    layers = ["limits", *settings["layers"]]
    _try_the_locks(settings["denied"], settings["writable"])
    _limit(settings["memory_bytes"], settings["cpu_s"])
    child.main(prepared, layers, _peak_kb())


def _take_channel(reads: int, writes: int) -> None:
    if sys.platform == "win32":
        msvcrt: Any = importlib.import_module("msvcrt")
        reads, writes = (
            msvcrt.open_osfhandle(reads, os.O_RDONLY | os.O_BINARY),
            msvcrt.open_osfhandle(writes, os.O_BINARY),
        )
    os.dup2(reads, child.CHANNEL, inheritable=False)
    os.dup2(writes, child.SAYING, inheritable=False)


def _try_the_locks(denied: list[str], writable: str) -> None:
    """Try what must fail; ``writable`` is a folder that the app itself can write to."""
    attempts = {"writing": lambda: _write(writable), "listening": _listen}
    for what in denied:
        try:
            attempts[what]()
        except OSError:
            continue
        raise OpenError(what)


def _write(folder: str) -> None:
    path = Path(folder, f"yandu-sandbox-{os.getpid()}")
    path.touch()
    path.unlink()


def _listen() -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))


def _limit(memory_bytes: int, cpu_s: int) -> None:
    """Set what this system keeps: on Windows the job has all limits, macOS keeps none on memory."""
    if sys.platform == "win32":
        return
    resource: Any = importlib.import_module("resource")
    kinds = {"RLIMIT_CPU": cpu_s, "RLIMIT_NOFILE": _OPEN_FILES}
    kinds |= dict.fromkeys(("RLIMIT_CORE", "RLIMIT_FSIZE"), 0)
    if sys.platform == "linux":
        limits = importlib.import_module(".linux.limits", __package__)
        kinds["RLIMIT_AS"] = limits.mapped_bytes() + memory_bytes
    for name, value in kinds.items():
        kind = getattr(resource, name)
        _, hard = resource.getrlimit(kind)
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (limit, limit))


def _peak_kb() -> int:
    if sys.platform == "win32":
        return 0  # the parent asks the system
    resource: Any = importlib.import_module("resource")
    peak: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
