"""The system calls that a sandboxed program may make, by number, for each architecture.

Numbers are the kernel's: arch/x86/entry/syscalls/syscall_64.tbl and, for aarch64,
include/uapi/asm-generic/unistd.h. What is not here is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Architecture:
    """One machine's calls: ``plain`` need no look at their arguments, ``checked`` do."""

    audit: int
    plain: tuple[int, ...]
    checked: Mapping[str, int]
    absent: tuple[int, ...]  # answered as if the kernel did not have them: a fallback exists
    last: int
    execute: tuple[int, ...]  # what another program needs to be started, and then beyond Python


_X86_64 = Architecture(
    audit=0xC000003E,
    plain=(
        *(0, 1, 3, 8, 17, 18, 19, 20, 436, 221),  # read write close lseek pread readv fadvise
        *(22, 293, 32, 33, 292),  # pipe pipe2 dup dup2 dup3
        *(4, 5, 6, 262, 332, 21, 269, 439),  # stat fstat lstat newfstatat statx access
        *(89, 267, 79, 78, 217),  # readlink readlinkat getcwd getdents getdents64
        *(23, 270, 7, 271, 213, 291, 233, 232, 281, 441),  # select poll epoll
        *(284, 290),  # eventfd eventfd2
        *(45, 48, 51, 52, 54, 55),  # recvfrom shutdown getsockname getpeername *sockopt
        *(9, 10, 11, 25, 28, 26, 27, 12, 324),  # mmap mprotect munmap mremap madvise brk
        *(13, 14, 15, 127, 128, 130, 131),  # rt_sig* sigaltstack
        *(34, 37, 36, 38),  # pause alarm getitimer setitimer
        *(60, 231, 202, 273, 274, 218, 334),  # exit exit_group futex robust_list tid rseq
        *(24, 204, 143, 145, 146, 147, 140, 219),  # sched_* getpriority restart_syscall
        *(61, 247),  # wait4 waitid
        *(39, 110, 186, 102, 107, 104, 108, 115, 118, 120, 121, 111, 124),  # get*id
        *(63, 99, 309, 318, 97, 98, 100),  # uname sysinfo getcpu getrandom getrlimit times
        *(201, 96, 228, 229, 230, 35),  # time gettimeofday clock_* nanosleep
    ),
    checked={
        "open": 2,
        "openat": 257,
        "clone": 56,
        "kill": 62,
        "tgkill": 234,
        "fcntl": 72,
        "ioctl": 16,
        "prctl": 157,
        "prlimit64": 302,
        "sendto": 44,
        "socketpair": 53,
    },
    absent=(435, 437),  # clone3 openat2: their arguments lie in memory, out of a filter's sight
    last=462,
    execute=(59, 158),  # execve arch_prctl
)

_AARCH64 = Architecture(
    audit=0xC00000B7,
    plain=(
        *(63, 64, 57, 62, 67, 68, 65, 66, 436, 223),
        *(59, 23, 24),
        *(80, 79, 291, 48, 439),
        *(78, 17, 61),
        *(72, 73, 20, 21, 22, 441),
        *(19,),
        *(207, 210, 204, 205, 208, 209),
        *(222, 226, 215, 216, 233, 227, 232, 214, 283),
        *(134, 135, 139, 136, 137, 133, 132),
        *(102, 103),
        *(93, 94, 98, 99, 100, 96, 293),
        *(124, 123, 121, 120, 125, 126, 141, 128),
        *(260, 95),
        *(172, 173, 178, 174, 175, 176, 177, 158, 148, 150, 155, 156),
        *(160, 179, 168, 278, 163, 165, 153),
        *(169, 113, 114, 115, 101),
    ),
    checked={
        "openat": 56,
        "clone": 220,
        "kill": 129,
        "tgkill": 131,
        "fcntl": 25,
        "ioctl": 29,
        "prctl": 167,
        "prlimit64": 261,
        "sendto": 206,
        "socketpair": 199,
    },
    absent=(435, 437),
    last=462,
    execute=(221,),
)

ARCHITECTURES: Mapping[str, Architecture] = {"x86_64": _X86_64, "aarch64": _AARCH64}
