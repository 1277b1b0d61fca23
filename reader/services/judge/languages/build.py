"""Making a program of a solution: its folder, its compiler under locks, what the compiler said."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.core.saying import say
from reader.services.judge.languages.order import Layers, Order
from reader.services.judge.languages.toolchains import Toolchain
from reader.services.judge.languages.view import compilable_by
from reader.services.judge.replies import readable

_CPU_S, _WALL_S = 60, 120.0
_FILE_BYTES = 256 << 20
_LOOK_EVERY_S = 0.02
_MOST_TEXT = 8_000


class BuildError(Exception):
    """The solution does not compile; the message is what the compiler said of it."""


class BuildStoppedError(Exception):
    """The user asked for the end."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where and how programs are built: a folder of its own for each, removed by its maker."""

    toolchain: Toolchain
    folder: Path
    layers: Layers
    should_stop: Callable[[], bool]

    def write(self, name: str, text: str) -> Path:
        """Put a file into the folder."""
        path = self.folder / name
        # Half a surrogate pair, which an editor can hold, is in no compiler's alphabet.
        path.write_bytes(text.encode("utf-8", errors="replace"))
        return path

    def compile(self, argv: Sequence[str], given: Sequence[Path], *, memory_mb: int = 0) -> None:
        """Run a compiler in the folder; it may read what lies in the folders ``given``.

        ``memory_mb`` is what it may take; 0 where it is held by an argument of its own.

        Raises:
            BuildError: It refused the program.
            BuildStoppedError: ``should_stop`` said so.
        """
        reachable = (*compilable_by(self.toolchain), *map(str, given), str(self.folder))
        order = Order(
            argv=argv,
            folder=str(self.folder),
            read=reachable,
            run=reachable,
            write=(str(self.folder),),
            cpu_s=_CPU_S,
            memory_bytes=memory_mb << 20,
            file_bytes=_FILE_BYTES,
            environment={
                "LC_ALL": "C.UTF-8",
                "HOME": "/nonexistent",
                "PATH": os.defpath,
                "TMPDIR": str(self.folder),
            },
        )
        said, code = self._run(order.command(self.layers.wanted(is_filtered=False)))
        if code != 0:
            raise BuildError(
                said.strip() or say("the compiler left with exit code {code}", code=code)
            )

    def _run(self, command: list[str]) -> tuple[str, int]:
        log = self.folder / "compiler.log"
        with log.open("wb") as written:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and file
                command,
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.STDOUT,
                env={"PATH": os.defpath},
                cwd="/",
                start_new_session=True,
            )
        until = time.monotonic() + _WALL_S
        try:
            while process.poll() is None:
                if self.should_stop():
                    raise BuildStoppedError
                if time.monotonic() > until:
                    raise BuildError(say("the compiler took too long"))
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_LOOK_EVERY_S)
        finally:
            _end_group(process)
        return _read_start(log), process.returncode


def _end_group(process: subprocess.Popen[bytes]) -> None:
    # The driver starts other programs, which would outlive it.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read_start(log: Path) -> str:
    """Return what a compiler said first; it may have said much, and quote what it was given."""
    with log.open("rb") as written:
        return readable(written.read(_MOST_TEXT).decode("utf-8", "replace"))
