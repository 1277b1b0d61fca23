"""All locks of one job, in the one order that works: what needs a call comes before its ban."""

from __future__ import annotations

import os
import signal
from typing import Any, Protocol

from . import landlock, libc, limits, seccomp


class Prepared(Protocol):
    """What the zygote found out and made."""

    @property
    def ruleset(self) -> int | None:
        """The Landlock ruleset's descriptor, None where the kernel has none."""

    @property
    def namespaces(self) -> bool:
        """Whether the zygote lives in namespaces of its own."""

    @property
    def has_seccomp(self) -> bool:
        """Whether a filter can be installed here."""


def lock_down(prepared: Prepared, request: dict[str, Any], descriptors: list[int]) -> list[str]:
    """Give up all that the program must not have; return the names of the layers in force.

    Raises:
        OSError: A layer that this machine has could not be put on; nothing may run then.
    """
    layers = ["limits"]
    _reset_signals()
    _die_with(request["zygote"])
    ruleset = prepared.ruleset
    kept = descriptors if ruleset is None else [*descriptors, ruleset]
    limits.keep_only(kept)
    limits.set_limits(memory_bytes=request["memory_bytes"], cpu_s=request["cpu_s"])
    limits.drop_privileges()
    if ruleset is not None:
        landlock.restrict_self(len(descriptors))
        os.close(len(descriptors))
        layers.append("landlock")
    if prepared.has_seccomp:
        seccomp.install(seccomp.build_filter(os.getpid()))
        layers.append("seccomp")
    return [*layers, "namespaces"] if prepared.namespaces else layers


def _die_with(parent: int) -> None:
    """End when the zygote does; it has one thread, so that its end is meant and no thread's."""
    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def _reset_signals() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
