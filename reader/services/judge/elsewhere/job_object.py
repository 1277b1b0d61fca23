"""Windows: a Job Object for what a process may use, a restricted token for what it may touch.

The structures are those of winnt.h; the calls are documented under "Job Objects" and
"CreateRestrictedToken". The process is made suspended, put into the job, and only then resumed.
"""

from __future__ import annotations

import ctypes
from typing import Any

from reader.core.problem import Limits

EXTENDED_LIMIT_INFORMATION = 9  # JobObjectExtendedLimitInformation
BASIC_UI_RESTRICTIONS = 4  # JobObjectBasicUIRestrictions

LIMIT_PROCESS_TIME = 0x0002
LIMIT_ACTIVE_PROCESS = 0x0008
LIMIT_PROCESS_MEMORY = 0x0100
LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
LIMIT_KILL_ON_JOB_CLOSE = 0x2000
# Handles, clipboard in and out, system parameters, display, global atoms, desktop, exit.
ALL_UI_RESTRICTIONS = 0x00FF

DISABLE_MAX_PRIVILEGE = 0x1
WRITE_RESTRICTED = 0x8
# The label below which nothing of the user's may be written.
LOW_INTEGRITY_SID = "S-1-16-4096"

CREATE_SUSPENDED = 0x00000004
CREATE_NO_WINDOW = 0x08000000

_TICKS_PER_MS = 10_000  # of 100 nanoseconds
_MB = 1 << 20


class BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION``."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``, with ``IO_COUNTERS`` as six numbers."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def job_limits(limits: Limits, idle_bytes: int) -> ExtendedLimits:
    """Return the limits of one process that was using ``idle_bytes`` before it was given work.

    One process and no more: nothing can be started from within. It ends with the handle, and
    so with the app, however that ends.
    """
    filled = ExtendedLimits()
    filled.basic.flags = (
        LIMIT_PROCESS_TIME
        | LIMIT_ACTIVE_PROCESS
        | LIMIT_PROCESS_MEMORY
        | LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        | LIMIT_KILL_ON_JOB_CLOSE
    )
    filled.basic.per_process_user_time = limits.cpu_ms * _TICKS_PER_MS
    filled.basic.active_processes = 1
    filled.process_memory = limits.memory_mb * _MB + idle_bytes
    return filled


def limit_job(kernel32: Any, job: int, limits: ExtendedLimits) -> None:
    """Put the limits and all restrictions of the desktop on a job.

    Raises:
        OSError: The system refuses; the process must not be resumed.
    """
    restrictions = ctypes.c_uint32(ALL_UI_RESTRICTIONS)
    for kind, given in (
        (EXTENDED_LIMIT_INFORMATION, limits),
        (BASIC_UI_RESTRICTIONS, restrictions),
    ):
        size = ctypes.sizeof(given)
        if not kernel32.SetInformationJobObject(job, kind, ctypes.byref(given), size):
            raise OSError(kernel32.GetLastError(), "SetInformationJobObject")


def restrict_token(advapi32: Any, token: int) -> int:
    """Return a copy of a token without privileges, which may write nowhere.

    Its label of low integrity is set by ``SetTokenInformation`` with `LOW_INTEGRITY_SID`.

    Raises:
        OSError: The system refuses; no process may be made.
    """
    made = ctypes.c_void_p()
    flags = DISABLE_MAX_PRIVILEGE | WRITE_RESTRICTED
    is_made = advapi32.CreateRestrictedToken(
        token, flags, 0, None, 0, None, 0, None, ctypes.byref(made)
    )
    if not is_made or made.value is None:
        raise OSError("CreateRestrictedToken")
    return made.value


def creation_flags() -> int:
    """Return how ``CreateProcessAsUserW`` makes the process: it waits, and shows no window."""
    return CREATE_SUSPENDED | CREATE_NO_WINDOW
