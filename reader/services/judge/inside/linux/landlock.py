"""A read-only view of the few folders that a program needs, by Landlock.

The rules are the kernel's (Documentation/userspace-api/landlock.rst). One ruleset is built by
the zygote and inherited by every child, so that a job pays for one system call.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

from . import libc

_CREATE_RULESET = 444
_ADD_RULE = 445
_RESTRICT_SELF = 446
_VERSION_FLAG = 1
_RULE_PATH_BENEATH = 1

EXECUTE = 1 << 0
WRITE_FILE = 1 << 1
READ_FILE = 1 << 2
READ_DIR = 1 << 3

# How many file rights each version of the interface knows: all that it knows are handled, and
# what is handled and not granted is denied.
_RIGHTS_BY_VERSION = {1: 13, 2: 14, 3: 15, 4: 15}
_LATEST_RIGHTS = 16
_FIRST_WITH_NETWORK = 4
_FIRST_WITH_SCOPES = 6
_NETWORK_RIGHTS = 0b11  # bind and connect TCP
_SCOPES = 0b11  # abstract unix sockets and signals


def find_version() -> int:
    """Return the version of the kernel's interface, 0 where there is none."""
    try:
        return libc.syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def create_ruleset(version: int) -> int:
    """Return a ruleset's file descriptor that denies all the kernel can deny.

    A kernel may announce a version and still refuse a part (seen where a container filters
    the call), so a refusal steps down to the version before.

    Raises:
        OSError: Not even the first version is accepted.
    """
    for attempt in range(version, 0, -1):
        attributes = _attributes(attempt)
        try:
            return libc.syscall(_CREATE_RULESET, ctypes.c_char_p(attributes), len(attributes), 0)
        except OSError:
            if attempt == 1:
                raise
    raise OSError("this kernel has no Landlock")


def allow(ruleset: int, path: Path, rights: int) -> bool:
    """Grant ``rights`` at and below ``path``; False where there is no such path."""
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        # Rights on a folder's entries are refused for what is not a folder.
        granted = rights if path.is_dir() else rights & ~READ_DIR
        rule = struct.pack("=Qi", granted, parent)
        libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.c_char_p(rule), 0)
    finally:
        os.close(parent)
    return True


def allow_reading(ruleset: int, paths: Iterable[Path]) -> None:
    """Grant reading at and below each path that exists."""
    for path in paths:
        allow(ruleset, path, READ_FILE | READ_DIR)


def restrict_self(ruleset: int) -> None:
    """Put this thread and all it starts under the ruleset, for good.

    Raises:
        OSError: The kernel refuses; the caller must not go on.
    """
    libc.syscall(_RESTRICT_SELF, ruleset, 0)


def known_rights() -> int:
    """Return the rights that this kernel's version knows; a rule with another is refused."""
    return _rights(find_version())


def _rights(version: int) -> int:
    return (1 << _RIGHTS_BY_VERSION.get(version, _LATEST_RIGHTS)) - 1


def _attributes(version: int) -> bytes:
    rights = _rights(version)
    if version < _FIRST_WITH_NETWORK:
        return struct.pack("=Q", rights)
    if version < _FIRST_WITH_SCOPES:
        return struct.pack("=QQ", rights, _NETWORK_RIGHTS)
    return struct.pack("=QQQ", rights, _NETWORK_RIGHTS, _SCOPES)
