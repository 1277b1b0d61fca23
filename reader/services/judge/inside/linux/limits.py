"""Resource limits, privileges and descriptors: the parts that every Linux has."""

from __future__ import annotations

import ctypes
import os
import resource
import struct

from . import libc

# The main stack may grow into the gap the kernel leaves below it: at least 128 MB.
STACK_BYTES = 120 << 20
OPEN_FILES = 64
_LAST_CAPABILITY = 63
_CAPABILITY_VERSION = 0x20080522
_CAPSET = {"x86_64": 126, "aarch64": 91}


def set_limits(*, memory_bytes: int, cpu_s: int) -> None:
    """Limit this process to ``memory_bytes`` above what it has mapped now, and ``cpu_s``."""
    lower(resource.RLIMIT_AS, mapped_bytes() + memory_bytes)
    lower(resource.RLIMIT_CPU, cpu_s)
    lower(resource.RLIMIT_STACK, STACK_BYTES)
    lower(resource.RLIMIT_NOFILE, OPEN_FILES)
    for none in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_MEMLOCK):
        lower(none, 0)


def mapped_bytes() -> int:
    """Return how much address space this process has now."""
    # By bare calls: in a process just forked, each page of Python that is touched is copied,
    # and a `Path` with a decoder on top cost a millisecond of every job.
    statm = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        return int(os.read(statm, 32).split()[0]) * resource.getpagesize()
    finally:
        os.close(statm)


def drop_privileges() -> None:
    """Give up, for good, to gain privileges, to be traced by others, and all capabilities."""
    libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
    libc.prctl(libc.PR_SET_DUMPABLE, 0)
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            libc.prctl(libc.PR_CAPBSET_DROP, capability)
        except OSError:
            break  # either past the last one, or not ours to drop: then none is held
    _clear_capabilities()


def keep_only(descriptors: list[int]) -> None:
    """Make ``descriptors`` the process's 0, 1, 2 and so on, and close all others."""
    # Out of the way first: a source may be another one's target.
    lifted = [os.dup2(each, 100 + index) for index, each in enumerate(descriptors)]
    for target, source in enumerate(lifted):
        os.dup2(source, target, inheritable=False)
    os.closerange(len(descriptors), _most_descriptors())


def _most_descriptors() -> int:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(soft, 1 << 16) if soft != resource.RLIM_INFINITY else 1 << 16


def lower(kind: int, value: int) -> None:
    """Set a limit, or leave a stricter one as it is."""
    _, hard = resource.getrlimit(kind)
    limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (limit, limit))


def _clear_capabilities() -> None:
    header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    capset = _CAPSET.get(os.uname().machine)
    if capset is not None:
        libc.syscall(capset, ctypes.c_char_p(header), ctypes.c_char_p(bytes(24)))
