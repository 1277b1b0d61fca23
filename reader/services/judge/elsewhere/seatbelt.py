"""macOS: a Seatbelt profile that `sandbox-exec` puts on a fresh interpreter.

A fork of a warm process is no way here: the system's libraries do not survive one. The profile
denies all and allows reading of what Python and NumPy are made of. Seatbelt limits no memory
and RLIMIT_AS is not kept on macOS, so the judge asks for the resident size as it waits.
"""

from __future__ import annotations

import ctypes
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.services.judge.elsewhere.posix import PosixLauncher
from reader.services.judge.processes import find_numpy_parent
from reader.services.judge.source import Usage

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
_SYSTEM = (
    "/usr/lib",
    "/System/Library",
    "/Library/Apple",
    "/usr/share/zoneinfo",
    "/private/var/db/dyld",
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


def seatbelt_command(profile: str, command: Sequence[str]) -> list[str]:
    """Return the command that starts another under the profile."""
    return [SANDBOX_EXEC, "-p", profile, *command]


def readable_folders() -> list[Path]:
    """Return what Python and NumPy are made of, and the system's own libraries."""
    inside = Path(__file__).parents[1] / "inside"
    named = (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"), sys.base_prefix)
    own = [Path(path) for path in named if path]
    parent = find_numpy_parent()
    numpy = [Path(parent, "numpy"), Path(parent, "numpy.libs")] if parent else []
    return [*own, *numpy, inside, *map(Path, _SYSTEM)]


def seatbelt_launcher() -> PosixLauncher:
    """Return what starts interpreters on macOS. Where the profile does not hold, none runs."""
    program = Path(sys.executable).resolve()
    profile = seatbelt_profile(program, readable_folders())
    libproc = ctypes.CDLL("/usr/lib/libproc.dylib")
    tick_ns = _tick_ns(ctypes.CDLL("/usr/lib/libSystem.dylib"))

    def usage(pid: int) -> Usage | None:
        found = read_usage(libproc, pid, tick_ns)
        return None if found is None else Usage(found[0], found[1] // 1024)

    return PosixLauncher(
        wrap=lambda command: seatbelt_command(profile, [str(program), *command[1:]]),
        layers=("seatbelt",),
        denied=("writing", "listening"),
        read_usage=usage,
        peak_unit=1,
    )


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


def _tick_ns(system: ctypes.CDLL) -> float:
    """Return how many nanoseconds a unit of Mach's clock is: 1 on Intel, 125 / 3 on Apple's own."""
    ratio = (ctypes.c_uint32 * 2)()
    system.mach_timebase_info(ctypes.byref(ratio))
    return ratio[0] / ratio[1]


def _quote(path: Path) -> str:
    """Return the path as a string of the profile's language, which is a Scheme."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
