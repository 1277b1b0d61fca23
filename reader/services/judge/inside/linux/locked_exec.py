"""Becoming another program under the locks; `exec_main` says what the settings are."""

from __future__ import annotations

import json
import os
import resource
import signal
from pathlib import Path
from typing import Any, NoReturn

from .. import wire
from . import landlock, libc, limits, seccomp

_CHANNEL = 3
_OPEN_FILES = 256
_CREATING = landlock.WRITE_FILE | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 14  # remove, dir, file, truncate
_MOVING = 1 << 4 | 1 << 13  # remove a folder, rename across folders


def main(settings: dict[str, Any]) -> NoReturn:
    """Put the locks on and start the program.

    Raises:
        OSError: A lock that is wanted could not be put on, or there is no such program.
    """
    layers = ["limits"]
    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)
    ruleset = _ruleset(settings) if settings["landlock"] else None
    if settings["namespaces"]:
        own = libc.CLONE_NEWNET | libc.CLONE_NEWIPC | libc.CLONE_NEWUTS
        libc.unshare(libc.CLONE_NEWUSER | own)
    os.chdir(settings["folder"])
    channel = settings["channel"]
    kept = [0, 1, 2, *([channel] if channel is not None else [])]
    limits.keep_only(kept if ruleset is None else [*kept, ruleset])
    _limit(settings)
    limits.drop_privileges()
    if ruleset is not None:
        landlock.restrict_self(len(kept))
        os.close(len(kept))
        layers.append("landlock")
    if settings["seccomp"]:
        seccomp.install(seccomp.build_filter(os.getpid(), may_exec=True))
        layers.append("seccomp")
    if settings["namespaces"]:
        layers.append("namespaces")
    if channel is not None:
        os.set_inheritable(_CHANNEL, True)  # noqa: FBT003 - the call's own spelling
        hello = {"layers": layers, "peak_kb": settings["idle_kb"]}
        wire.send(_CHANNEL, wire.HELLO, json.dumps(hello).encode())
    for stream in range(3):
        os.set_inheritable(stream, True)  # noqa: FBT003 - the call's own spelling
    os.execve(settings["argv"][0], settings["argv"], settings["environment"])  # noqa: S606 - no shell is wanted


def _ruleset(settings: dict[str, Any]) -> int:
    ruleset = landlock.create_ruleset(landlock.find_version())
    landlock.allow_reading(ruleset, map(Path, settings["read"]))
    for path in map(Path, settings["run"]):
        landlock.allow(ruleset, path, landlock.EXECUTE | landlock.READ_FILE | landlock.READ_DIR)
    for path in map(Path, settings["write"]):
        rights = _CREATING | _MOVING | landlock.READ_FILE | landlock.READ_DIR
        landlock.allow(ruleset, path, rights & landlock.known_rights())
    for device in ("/dev/null", "/dev/urandom", "/dev/random"):
        landlock.allow(ruleset, Path(device), landlock.READ_FILE | landlock.WRITE_FILE)
    return ruleset


def _limit(settings: dict[str, Any]) -> None:
    kinds = {
        resource.RLIMIT_CPU: settings["cpu_s"],
        resource.RLIMIT_STACK: limits.STACK_BYTES,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_FSIZE: settings["file_bytes"],
        resource.RLIMIT_CORE: 0,
    }
    if settings["memory_bytes"]:
        kinds[resource.RLIMIT_AS] = limits.mapped_bytes() + settings["memory_bytes"]
    for kind, value in kinds.items():
        limits.lower(kind, value)
