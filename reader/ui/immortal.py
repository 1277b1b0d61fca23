"""Keeps ``None``, ``True`` and ``False`` alive under PySide6 6.12 on Python 3.11.

That release is built as if they could not die, which is so from Python 3.12 on: each of its
functions that returns nothing takes one reference to ``None`` away (measured: 1000 calls of
``QTimer.setInterval``, 1000 references). After some five thousand calls Python ends with
"none_dealloc: deallocating None". 6.8 to 6.11 count right.
"""

from __future__ import annotations

import ctypes
import sys

# More than a program can lose in years, and far from where the counter would turn over.
_PLENTY = 1 << 60
# Between reading the counter twice others may have come and gone.
_SLACK = 1000
_FIRST_IMMORTAL = (3, 12)


def keep_constants_alive() -> None:
    """Give the constants references to lose; before the first Qt call, any number of times."""
    if sys.version_info >= _FIRST_IMMORTAL or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False, NotImplemented):
        _add_references(constant)


def _add_references(constant: object) -> None:
    counter = ctypes.c_ssize_t.from_address(id(constant))
    # Where the counter is not the object's first field this is no counter: leave it alone.
    if abs(counter.value - sys.getrefcount(constant)) < _SLACK:
        counter.value = _PLENTY
