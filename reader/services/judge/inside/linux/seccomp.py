"""A system call filter: a list of what is allowed, some of it only with harmless arguments.

What is not allowed fails with EPERM, so that the program's own traceback names the line; a
foreign architecture's calls, whose numbers mean something else, kill the process.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Sequence

from . import libc
from .syscalls import ARCHITECTURES, Architecture

_SECCOMP_MODE_FILTER = 2

_LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_JUMP_EQUAL = 0x15
_JUMP_GREATER = 0x25
_JUMP_ANY_BIT = 0x45
_RETURN = 0x06

_KILL = 0x80000000
_ALLOW = 0x7FFF0000
_FAIL = 0x00050000

# Offsets into struct seccomp_data; arguments are 64 bits, little end first on both machines.
_NUMBER = 0
_ARCHITECTURE = 4
_ARGUMENTS = 16

_X32_BIT = 0x40000000
_CLONE_THREAD = 0x00010000
_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_AF_UNIX = 1
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC; F_SETOWN could send signals.
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030)
# What isatty, terminal sizes and non-blocking pipes need: TCGETS, TIOCGWINSZ, FIONREAD, FIO*.
_IOCTL_COMMANDS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# PR_SET_NAME, PR_GET_NAME, PR_SET_VMA (the C library names its arenas)
_PRCTL_OPTIONS = (15, 16, 0x53564D41)

Instruction = tuple[int, int, int, int]


def is_supported() -> bool:
    """Return whether there is a table for this machine."""
    return platform.machine() in ARCHITECTURES


def build_filter(pid: int, *, may_exec: bool = False) -> bytes:
    """Return the filter for the process ``pid`` of this machine, ready for the kernel.

    Where it ``may_exec``, Landlock has to say what: a filter cannot see the path.
    """
    machine = ARCHITECTURES[platform.machine()]
    program = assemble(machine, pid, machine.execute if may_exec else ())
    return b"".join(struct.pack("=HBBI", *each) for each in program)


def install(program: bytes) -> None:
    """Put this thread and all it starts under the filter, for good.

    Raises:
        OSError: The kernel refuses; the caller must not go on.
    """
    buffer = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: a 16-bit count, padding, a pointer.
    header = struct.pack("=H6xQ", len(program) // 8, ctypes.addressof(buffer))
    libc.prctl(libc.PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.c_char_p(header))


def assemble(machine: Architecture, pid: int, more: Sequence[int] = ()) -> list[Instruction]:
    """Return the instructions for a process ``pid`` on ``machine``; calls of ``more`` pass too."""
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_ANY_BIT, 0, 1, _X32_BIT),
        (_RETURN, 0, 0, _KILL),
        *_each_returns((*machine.plain, *more), _ALLOW),
        *_each_returns(machine.absent, _FAIL | errno.ENOSYS),
        *_checked_calls(machine, pid),
        (_JUMP_GREATER, 0, 1, machine.last),
        (_RETURN, 0, 0, _FAIL | errno.ENOSYS),
        (_RETURN, 0, 0, _FAIL | errno.EPERM),
    ]


def _each_returns(numbers: Iterable[int], answer: int) -> Iterable[Instruction]:
    for number in numbers:
        yield (_JUMP_EQUAL, 0, 1, number)
        yield (_RETURN, 0, 0, answer)


def _checked_calls(machine: Architecture, pid: int) -> Iterable[Instruction]:
    """Yield one block a call; a block ends in a return, or is jumped over whole."""
    bodies: dict[str, list[Instruction]] = {
        "open": _no_bits(1, _WRITING_FLAGS),
        "openat": _no_bits(2, _WRITING_FLAGS),
        "clone": _some_bit(0, _CLONE_THREAD),
        "kill": _one_of(0, (pid,)),
        "tgkill": _one_of(0, (pid,)),
        "fcntl": _one_of(1, _FCNTL_COMMANDS),
        "ioctl": _one_of(1, _IOCTL_COMMANDS),
        "prctl": _one_of(0, _PRCTL_OPTIONS),
        "prlimit64": _is_null(2),
        "sendto": _is_null(4),
        "socketpair": _one_of(0, (_AF_UNIX,)),
    }
    for name, number in machine.checked.items():
        body = bodies[name]
        yield (_JUMP_EQUAL, 0, len(body), number)
        yield from body


def _no_bits(argument: int, mask: int) -> list[Instruction]:
    return [_load_low(argument), (_JUMP_ANY_BIT, 0, 1, mask), *_refuse_then_allow()]


def _some_bit(argument: int, mask: int) -> list[Instruction]:
    return [_load_low(argument), (_JUMP_ANY_BIT, 1, 0, mask), *_refuse_then_allow()]


def _one_of(argument: int, values: Sequence[int]) -> list[Instruction]:
    """The kernel takes these arguments as 32 bits and ignores the upper half; so does this."""
    last = len(values)
    tests = [(_JUMP_EQUAL, last - index, 0, value) for index, value in enumerate(values)]
    return [_load_low(argument), *tests, *_refuse_then_allow()]


def _is_null(argument: int) -> list[Instruction]:
    return [
        _load_low(argument),
        (_JUMP_EQUAL, 0, 2, 0),
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument + 4),
        (_JUMP_EQUAL, 1, 0, 0),
        *_refuse_then_allow(),
    ]


def _refuse_then_allow() -> list[Instruction]:
    return [(_RETURN, 0, 0, _FAIL | errno.EPERM), (_RETURN, 0, 0, _ALLOW)]


def _load_low(argument: int) -> Instruction:
    return (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
