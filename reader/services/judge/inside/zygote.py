"""The zygote's loop: fork a child a job, report its end, kill it when told."""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import socket
import sys
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from . import child, warm, wire
from .linux import landlock, libc, locks, seccomp, view

MAX_MESSAGE = 64 << 10
_DESCRIPTORS = 4


@dataclass(frozen=True)
class Locked:
    """What the zygote made ready for all its children."""

    ready: child.Prepared
    ruleset: int | None
    namespaces: bool
    has_seccomp: bool


@dataclass(frozen=True)
class Running:
    """A child that has not ended yet."""

    job: int
    pid: int
    pidfd: int


def main(descriptor: int) -> None:
    """Serve until the other end of the socket ``descriptor`` closes."""
    control = socket.socket(fileno=descriptor)
    settings = json.loads(control.recv(MAX_MESSAGE))
    prepared = prepare(settings)
    _Server(control, prepared).serve()


def prepare(settings: dict[str, Any]) -> Locked:
    """Import, enter namespaces and build the ruleset, once for all children."""
    # First of all: a process with threads may not enter a user namespace.
    namespaces = settings["namespaces"] and _enter_namespaces()
    ready = warm.prepare(settings["numpy_parent"])
    ruleset = _build_ruleset(ready.numpy) if settings["landlock"] else None
    gc.collect()
    gc.freeze()
    gc.disable()
    return Locked(
        ready=ready,
        ruleset=ruleset,
        namespaces=namespaces,
        has_seccomp=settings["seccomp"] and _can_filter(),
    )


class _Server:
    def __init__(self, control: socket.socket, prepared: Locked) -> None:
        self._control = control
        self._prepared = prepared
        self._running: dict[int, Running] = {}
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._send(_hello(prepared))

    def serve(self) -> None:
        """Handle messages and ends of children until the judge is gone."""
        while True:
            for descriptor, _ in self._poll.poll():
                if descriptor in self._running:
                    self._report_end(self._running[descriptor])
                elif not self._handle_message():
                    self._end_all()
                    return

    def _handle_message(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self._control, MAX_MESSAGE, _DESCRIPTORS)
        if not message:
            return False
        request = json.loads(message)
        if request["do"] == "spawn":
            self._spawn(request, descriptors)
        else:
            self._kill(request["job"])
        return True

    def _spawn(self, request: dict[str, Any], descriptors: list[int]) -> None:
        request["zygote"] = os.getpid()
        pid = os.fork()
        if pid == 0:
            _become_child(self._prepared, request, descriptors)
        for each in descriptors:
            os.close(each)
        running = Running(job=request["job"], pid=pid, pidfd=os.pidfd_open(pid))
        self._running[running.pidfd] = running
        self._poll.register(running.pidfd, select.POLLIN)
        self._send({"event": "spawned", "job": running.job, "pid": pid})

    def _kill(self, job: int) -> None:
        for running in self._running.values():
            if running.job == job:
                # Not reaped yet, so the number is still this child's.
                os.kill(running.pid, signal.SIGKILL)

    def _report_end(self, running: Running) -> None:
        _, status, usage = os.wait4(running.pid, 0)
        self._poll.unregister(running.pidfd)
        os.close(running.pidfd)
        del self._running[running.pidfd]
        self._send(
            {
                "event": "ended",
                "job": running.job,
                "status": status,
                "cpu_ms": 1000 * (usage.ru_utime + usage.ru_stime),
                "peak_kb": usage.ru_maxrss,
            }
        )

    def _end_all(self) -> None:
        for running in self._running.values():
            os.kill(running.pid, signal.SIGKILL)
        for running in self._running.values():
            os.waitpid(running.pid, 0)

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self._control.send(json.dumps(message).encode())
        except OSError:
            # The judge is gone; the next read says so too.
            return


def _become_child(prepared: Locked, request: dict[str, Any], descriptors: list[int]) -> NoReturn:
    """Become the process of one job; ``descriptors`` are stdin, stdout, stderr and the channel."""
    try:
        layers = locks.lock_down(prepared, request, descriptors)
        peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        child.main(prepared.ready, layers, peak_kb)
    except BaseException:  # noqa: BLE001 - nothing of the child may run the zygote's loop
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(wire.BROKEN_EXIT)


def _hello(prepared: Locked) -> dict[str, Any]:
    layers = ["limits"]
    layers += ["landlock"] if prepared.ruleset is not None else []
    layers += ["seccomp"] if prepared.has_seccomp else []
    layers += ["namespaces"] if prepared.namespaces else []
    modules = ["numpy"] if prepared.ready.numpy is not None else []
    return {"event": "hello", "layers": layers, "modules": modules}


def _enter_namespaces() -> bool:
    own = libc.CLONE_NEWNET | libc.CLONE_NEWIPC | libc.CLONE_NEWUTS
    try:
        libc.unshare(libc.CLONE_NEWUSER | own)
    except OSError:
        return False
    return True


def _build_ruleset(numpy: types.ModuleType | None) -> int | None:
    version = landlock.find_version()
    if version == 0:
        return None
    try:
        ruleset = landlock.create_ruleset(version)
    except OSError:
        return None
    for folder in view.readable_folders():
        landlock.allow(ruleset, folder, landlock.READ_DIR)
    landlock.allow_reading(ruleset, view.readable_paths(_numpy_folders(numpy)))
    for device in ("/dev/null", "/dev/urandom"):
        landlock.allow(ruleset, Path(device), landlock.READ_FILE)
    return ruleset


def _numpy_folders(numpy: types.ModuleType | None) -> list[Path]:
    if numpy is None or numpy.__file__ is None:
        return []
    folder = Path(numpy.__file__).parent
    return [folder, folder.with_name("numpy.libs")]


def _can_filter() -> bool:
    """Return whether a child of this process can install the filter, by trying in one."""
    if not seccomp.is_supported():
        return False
    pid = os.fork()
    if pid == 0:
        try:
            libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
            seccomp.install(seccomp.build_filter(os.getpid()))
        except BaseException:  # noqa: BLE001 - whatever it is, the answer is no
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0
