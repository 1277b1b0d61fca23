"""Windows: a Job Object for what a process may use, a restricted token for what it may touch.

The structures are those of winnt.h; the calls are documented under "Job Objects" and
"CreateRestrictedToken". The process is made suspended, put into the job, and only then resumed.
"""

from __future__ import annotations

import ctypes
from typing import Any

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
CREATE_UNICODE_ENVIRONMENT = 0x00000400

_TICKS_PER_S = 10_000_000  # of 100 nanoseconds
_TOKEN_INTEGRITY_LEVEL = 25  # TokenIntegrityLevel of TOKEN_INFORMATION_CLASS
_GROUP_INTEGRITY = 0x20  # SE_GROUP_INTEGRITY


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


class MandatoryLabel(ctypes.Structure):
    """``TOKEN_MANDATORY_LABEL``: a SID and its attributes."""

    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


def job_limits(cpu_s: int, memory_bytes: int) -> ExtendedLimits:
    """Return the limits of one process, on all that it uses from its start on.

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
    filled.basic.per_process_user_time = cpu_s * _TICKS_PER_S
    filled.basic.active_processes = 1
    filled.process_memory = memory_bytes
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
        handle = ctypes.c_void_p(job)
        if not kernel32.SetInformationJobObject(handle, kind, ctypes.byref(given), size):
            raise OSError(kernel32.GetLastError(), "SetInformationJobObject")


def restrict_token(advapi32: Any, token: int) -> int:
    """Return a copy of a token without privileges; `lower_token` takes its right to write.

    Raises:
        OSError: The system refuses; no process may be made.
    """
    made = ctypes.c_void_p()
    flags = DISABLE_MAX_PRIVILEGE | WRITE_RESTRICTED
    is_made = advapi32.CreateRestrictedToken(
        ctypes.c_void_p(token), flags, 0, None, 0, None, 0, None, ctypes.byref(made)
    )
    if not is_made or made.value is None:
        raise OSError("CreateRestrictedToken")
    return made.value


def lower_token(kernel32: Any, advapi32: Any, token: int) -> None:
    """Label a token as of low integrity: nothing of the user's can be written with it.

    Raises:
        OSError: The system refuses; no process may be made.
    """
    sid = ctypes.c_void_p()
    if not advapi32.ConvertStringSidToSidW(LOW_INTEGRITY_SID, ctypes.byref(sid)):
        raise OSError("ConvertStringSidToSidW")
    label = MandatoryLabel(sid.value, _GROUP_INTEGRITY)
    given = ctypes.byref(label), ctypes.sizeof(label) + advapi32.GetLengthSid(sid)
    is_set = advapi32.SetTokenInformation(ctypes.c_void_p(token), _TOKEN_INTEGRITY_LEVEL, *given)
    kernel32.LocalFree(sid)
    if not is_set:
        raise OSError("SetTokenInformation")


def creation_flags() -> int:
    """Return how ``CreateProcessAsUserW`` makes the process: it waits, and shows no window."""
    return CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT
