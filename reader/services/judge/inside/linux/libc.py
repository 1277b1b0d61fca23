"""The C library's entry points that Python does not offer, with errors as `OSError`."""

from __future__ import annotations

import ctypes
import os

_LIBC = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38

CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000


def syscall(number: int, *arguments: object) -> int:
    """Call the kernel by number; integers are passed as 64 bits.

    Raises:
        OSError: The call failed.
    """
    wide = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result: int = _LIBC.syscall(ctypes.c_long(number), *wide)
    return _checked(result)


def prctl(option: int, *arguments: object) -> int:
    """Call prctl; missing arguments are zero.

    Raises:
        OSError: The call failed.
    """
    wide = [ctypes.c_ulong(each) if isinstance(each, int) else each for each in arguments]
    wide += [ctypes.c_ulong(0)] * (4 - len(wide))
    result: int = _LIBC.prctl(ctypes.c_int(option), *wide)
    return _checked(result)


def unshare(flags: int) -> None:
    """Move this process into new namespaces.

    Raises:
        OSError: The system denies them.
    """
    _checked(_LIBC.unshare(ctypes.c_int(flags)))


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
