"""macOS: a Seatbelt profile that `sandbox-exec` puts on a fresh interpreter.

A fork of a warm process is no way here: the system's libraries do not survive one. The profile
denies all and allows reading of what Python and NumPy are made of. Seatbelt limits no memory
and RLIMIT_AS is not kept on macOS, so the judge asks for the resident size as it waits.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from pathlib import Path

SANDBOX_EXEC = "/usr/bin/sandbox-exec"
_RULES = (
    "(version 1)",
    "(deny default)",
    # Names, sizes and times, as on Linux: the loader looks for files along whole paths.
    "(allow file-read-metadata)",
    "(allow sysctl-read)",
    "(allow signal (target self))",
    '(allow file-read-data (literal "/dev/null") (literal "/dev/urandom"))',
)
_RUSAGE_INFO_V0 = 0
_NANOSECOND = 1e-9


class RusageInfo(ctypes.Structure):
    """``struct rusage_info_v0`` of sys/resource.h; times are in units of Mach's clock."""

    _fields_ = (
        ("uuid", ctypes.c_uint8 * 16),
        ("user_time", ctypes.c_uint64),
        ("system_time", ctypes.c_uint64),
        ("pkg_idle_wakeups", ctypes.c_uint64),
        ("interrupt_wakeups", ctypes.c_uint64),
        ("page_ins", ctypes.c_uint64),
        ("wired_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("physical_footprint", ctypes.c_uint64),
        ("start_absolute_time", ctypes.c_uint64),
        ("exit_absolute_time", ctypes.c_uint64),
    )


def seatbelt_profile(interpreter: Path, readable: Iterable[Path]) -> str:
    """Return the profile's text.

    ``interpreter`` may be started once, by `sandbox-exec` itself; ``readable`` are granted with
    everything below them. Forks, other programs, writes, sockets and services are denied by
    the first rule.
    """
    grants = [f"(allow file-read* (subpath {_quote(path)}))" for path in readable]
    start = f"(allow process-exec (literal {_quote(interpreter)}))"
    read = f"(allow file-read* (literal {_quote(interpreter)}))"
    return "\n".join([*_RULES, start, read, *grants]) + "\n"


def seatbelt_command(profile: str, interpreter: Path, arguments: Sequence[str]) -> list[str]:
    """Return the command that starts the interpreter under the profile."""
    isolated = [str(interpreter), "-s", "-P", "-S", "-B"]
    return [SANDBOX_EXEC, "-p", profile, *isolated, *arguments]


def read_usage(libproc: ctypes.CDLL, pid: int, tick_ns: float) -> tuple[float, int] | None:
    """Return the CPU seconds and the resident bytes of a process; None if it ended.

    ``libproc`` is ``/usr/lib/libproc.dylib``; ``tick_ns`` is numer / denom of
    ``mach_timebase_info``.
    """
    info = RusageInfo()
    if libproc.proc_pid_rusage(pid, _RUSAGE_INFO_V0, ctypes.byref(info)) != 0:
        return None
    cpu_s = (info.user_time + info.system_time) * tick_ns * _NANOSECOND
    return cpu_s, info.resident_size


def _quote(path: Path) -> str:
    """Return the path as a string of the profile's language, which is a Scheme."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
