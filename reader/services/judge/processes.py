"""The zygote seen from the app: start it, ask it for a process, hear how that ended."""

from __future__ import annotations

import importlib.util
import json
import os
import select
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.core.errors import Fault
from reader.core.saying import Saying, compose, say
from reader.services.judge.clock import read_cpu_s
from reader.services.judge.ends import open_ends
from reader.services.judge.source import Ended, Spawned, Usage

START_TIMEOUT_S = 60.0
_MAX_MESSAGE = 64 << 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which layers to put on where the machine has them; tests leave some out."""

    landlock: bool = True
    seccomp: bool = True
    namespaces: bool = True


class Zygote:
    """One running zygote. Its socket ``control`` can be polled; `receive` reads from it."""

    def __init__(self, wanted: Wanted) -> None:
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._jobs = 0
        self._is_lost = False
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and file
                [*zygote_command(), str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._log,
                env=clean_environment(),
                cwd="/",
                pass_fds=[theirs.fileno()],
                # Ctrl-C in a terminal is for the app; the zygote ends with its socket.
                start_new_session=True,
            )
        self.control.settimeout(START_TIMEOUT_S)
        try:
            self._send(_settings(wanted))
            hello = self.receive()
        except Fault:
            self.close()
            raise
        self.layers: frozenset[str] = frozenset(hello["layers"])
        self.modules: frozenset[str] = frozenset(hello["modules"])

    @property
    def pid(self) -> int:
        """The zygote's own process number."""
        return self._process.pid

    def spawn(self, *, memory_bytes: int, cpu_s: int) -> Spawned:
        """Fork a process, which puts its locks on and says so."""
        self._jobs += 1
        request = {
            "do": "spawn",
            "job": self._jobs,
            "memory_bytes": memory_bytes,
            "cpu_s": cpu_s,
        }
        ends, given = open_ends()
        try:
            message = self._ask_for_process(request, given.descriptors())
        except Fault:
            ends.close()
            raise
        finally:
            given.close()
        return Spawned(job=self._jobs, pid=message["pid"], ends=ends)

    def _ask_for_process(self, request: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        try:
            socket.send_fds(self.control, [json.dumps(request).encode()], descriptors)
        except OSError as error:
            raise self._fault(say("the sandbox process took no job; it said: {log}")) from error
        message = self.receive()
        while message.get("job") != self._jobs:
            message = self.receive()  # the end of a process that was given up
        return message

    def kill(self, job: int) -> None:
        """End the process of ``job`` at once; its end is still reported."""
        self._send({"do": "kill", "job": job})

    def receive(self) -> dict[str, Any]:
        """Return the next message, waiting for it.

        Raises:
            Fault: The zygote is gone.
        """
        try:
            message = self.control.recv(_MAX_MESSAGE)
        except OSError as error:
            raise self._fault(say("the sandbox process does not answer; it said: {log}")) from error
        if not message:
            raise self._fault(say("the sandbox process ended; it said: {log}"))
        parsed: dict[str, Any] = json.loads(message)
        return parsed

    def receive_end(self) -> Ended:
        """Return the next end of a process."""
        message = self.receive()
        return Ended(
            job=message["job"],
            status=message["status"],
            cpu_ms=message["cpu_ms"],
            peak_kb=message["peak_kb"],
        )

    def has_message(self, timeout_s: float) -> bool:
        """Wait until `receive` would return at once; False where the time ran out."""
        return bool(select.select([self.control], [], [], timeout_s)[0])

    def usage(self, pid: int) -> Usage | None:
        """Return the CPU time of a process; its memory is limited by the kernel."""
        cpu_s = read_cpu_s(pid)
        return None if cpu_s is None else Usage(cpu_s)

    def is_alive(self) -> bool:
        """Return whether the process runs and was heard of when last it was asked."""
        return not self._is_lost and self._process.poll() is None

    def read_log(self) -> str:
        """Return the end of what the zygote wrote to its standard error."""
        self._log.seek(0)
        return self._log.read().decode("utf-8", "replace")[-2000:]

    def close(self) -> None:
        """End the zygote and with it every process it forked."""
        self.control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self.control.send(json.dumps(message).encode())
        except OSError as error:
            raise self._fault(
                say("the sandbox process takes no message; it said: {log}")
            ) from error

    def _fault(self, what: Saying) -> Fault:
        self._is_lost = True
        log = " ".join(self.read_log().split()) or say("nothing")
        return Fault(compose(what.template, {"log": log}))


def zygote_command() -> list[str]:
    """Return how the zygote is started: no site packages, no user folder, nothing written.

    A frozen app is its own interpreter and takes no file: `reader.__main__` knows the word.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--zygote"]
    script = Path(__file__).with_name("inside") / "zygote_main.py"
    return [sys.executable, "-s", "-P", "-S", "-B", str(script)]


def clean_environment() -> dict[str, str]:
    """Return the environment of what is started: the same on every machine, and nothing of it."""
    return {
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "HOME": "/nonexistent",
        "PATH": os.defpath,
        # One thread: CPU time stays comparable, and a fork has nothing to restart.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }


def _settings(wanted: Wanted) -> dict[str, Any]:
    return {
        "landlock": wanted.landlock,
        "seccomp": wanted.seccomp,
        "namespaces": wanted.namespaces,
        "numpy_parent": find_numpy_parent(),
    }


def find_numpy_parent() -> str | None:
    """Return the folder that NumPy's own lies in, None where there is none; nothing is imported."""
    spec = importlib.util.find_spec("numpy")
    if spec is None or spec.origin is None:
        return None
    return str(Path(spec.origin).parent.parent)
