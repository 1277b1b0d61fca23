"""Starting one fresh interpreter: what it is told, and what is known of it from then on."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from reader.services.judge.ends import Ends
from reader.services.judge.processes import find_numpy_parent
from reader.services.judge.source import Usage

SCRIPT = Path(__file__).parents[1] / "inside" / "fresh_main.py"


@dataclass(frozen=True, slots=True)
class Order:
    """What a process may use, and the locks it is under."""

    memory_bytes: int
    cpu_s: int
    layers: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()

    def settings(self, reads: int, writes: int) -> str:
        """Return what `inside.fresh_main` is given; the numbers are the channel's two ends."""
        told: dict[str, Any] = {
            "reads": reads,
            "writes": writes,
            "memory_bytes": self.memory_bytes,
            "cpu_s": self.cpu_s,
            "layers": list(self.layers),
            "denied": list(self.denied),
            "writable": tempfile.gettempdir(),
            "numpy_parent": find_numpy_parent(),
        }
        return json.dumps(told)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a process ended; ``status`` is laid out as wait4 does it."""

    status: int
    cpu_ms: float
    peak_kb: int


class Launched(Protocol):
    """A process that was started."""

    @property
    def pid(self) -> int:
        """Its number."""

    @property
    def ends(self) -> Ends:
        """Our ends of its channel and streams."""

    def poll(self) -> Outcome | None:
        """Return how it ended, None while it runs; not to be asked again once it did."""

    def kill(self) -> None:
        """End it; it has not been seen to end yet."""

    def usage(self) -> Usage | None:
        """Return what it has used; None if it ended."""


class Launcher(Protocol):
    """Starts interpreters under this system's locks."""

    @property
    def layers(self) -> tuple[str, ...]:
        """The locks, by name."""

    def launch(self, *, memory_bytes: int, cpu_s: int) -> Launched:
        """Start one.

        Raises:
            OSError: It cannot be started, or not under all locks.
        """


def interpreter() -> list[str]:
    """Return how an interpreter is started: without packages, nothing written, no user folder.

    Raises:
        OSError: The app is frozen and so its own interpreter, which takes no file.
    """
    if getattr(sys, "frozen", False):
        raise OSError("a frozen app has no interpreter to start")
    return [sys.executable, "-s", "-P", "-S", "-B"]
