"""A process source that starts an interpreter a job, and watches each by a thread."""

from __future__ import annotations

import json
import select
import socket
import threading
import time
from typing import Any

from reader.core.errors import Fault
from reader.core.saying import say
from reader.services.judge.elsewhere.launch import Launched, Launcher, Outcome
from reader.services.judge.processes import find_numpy_parent
from reader.services.judge.source import Ended, Spawned, Usage

# How late an end is noticed: a process may be waited for in one place only, or else its number
# could be another's by the time it is killed.
_LOOK_EVERY_S = 0.005


class FreshProcesses:
    """Processes of one launcher. Its socket ``control`` can be polled; `receive_end` reads it."""

    def __init__(self, launcher: Launcher) -> None:
        self.control, self._told = socket.socketpair()
        self.layers: frozenset[str] = frozenset({"limits", *launcher.layers})
        numpy = {"numpy"} if find_numpy_parent() else set()
        self.modules: frozenset[str] = frozenset(numpy)
        self._launcher = launcher
        self._running: dict[int, Launched] = {}
        self._watchers: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._jobs = 0
        self._is_closed = False

    def spawn(self, *, memory_bytes: int, cpu_s: int) -> Spawned:
        """Start an interpreter; that its locks hold is said by its first word.

        Raises:
            Fault: The system starts none.
        """
        self._jobs += 1
        job = self._jobs
        try:
            launched = self._launcher.launch(memory_bytes=memory_bytes, cpu_s=cpu_s)
        except OSError as error:
            raise Fault(
                say("no process of the sandbox can be started: {why}", why=error)
            ) from error
        self._running[job] = launched
        watcher = threading.Thread(target=self._watch, args=(job, launched), daemon=True)
        self._watchers = [each for each in self._watchers if each.is_alive()]
        self._watchers.append(watcher)
        watcher.start()
        return Spawned(job=job, pid=launched.pid, ends=launched.ends)

    def kill(self, job: int) -> None:
        """End the process of ``job`` at once; its end is still told of."""
        with self._lock:
            launched = self._running.get(job)
            if launched is not None:
                launched.kill()

    def receive_end(self) -> Ended:
        """Return the next end, waiting for it."""
        message: dict[str, Any] = json.loads(self._read_line())
        return Ended(**message)

    def has_message(self, timeout_s: float) -> bool:
        """Wait until `receive_end` would return at once; False where the time ran out."""
        return bool(select.select([self.control], [], [], timeout_s)[0])

    def usage(self, pid: int) -> Usage | None:
        """Return what a process has used; None if it ended."""
        with self._lock:
            found = [each for each in self._running.values() if each.pid == pid]
            return found[0].usage() if found else None

    def is_alive(self) -> bool:
        """Return whether more processes can be had."""
        return not self._is_closed

    def read_log(self) -> str:
        """Return nothing: what goes wrong in a process stands on its own error stream."""
        return ""

    def close(self) -> None:
        """End every process, and give everything back."""
        self._is_closed = True
        for job in list(self._running):
            self.kill(job)
        for watcher in self._watchers:
            watcher.join()
        self.control.close()
        self._told.close()

    def _watch(self, job: int, launched: Launched) -> None:
        while (outcome := self._look(job, launched)) is None:
            time.sleep(_LOOK_EVERY_S)
        message = {
            "job": job,
            "status": outcome.status,
            "cpu_ms": outcome.cpu_ms,
            "peak_kb": outcome.peak_kb,
        }
        self._told.sendall(json.dumps(message).encode() + b"\n")

    def _look(self, job: int, launched: Launched) -> Outcome | None:
        with self._lock:
            outcome = launched.poll()
            if outcome is not None:
                del self._running[job]
        return outcome

    def _read_line(self) -> bytes:
        # A stream, as Windows has no sockets that keep packets apart; lines are short.
        line = b""
        while not line.endswith(b"\n"):
            line += self.control.recv(1)
        return line
