"""A mend for PySide6 6.12 on Python 3.11: ``Signal.emit`` gives away a reference to True.

Measured with 6.12.0: each call of ``emit`` returns True without owning it. From 3.12 on True
is immortal (PEP 683) and nothing comes of it; on 3.11 its count falls by one a call, and after
some three thousand the interpreter ends with "deallocating True or False".
"""

from __future__ import annotations

import ctypes
import sys

# As many calls as a thousand a second make in three years, and far from the type's end.
_SPARE_REFERENCES = 1 << 40
_FIRST_IMMORTAL = (3, 12)


def make_bools_last() -> None:
    """Give True and False references to spare, where Python does not count them anyway.

    To be called once, before the first signal is emitted.
    """
    if sys.version_info >= _FIRST_IMMORTAL or sys.getrefcount(True) > _SPARE_REFERENCES:  # noqa: FBT003 - the very object
        return
    for value in (True, False):
        # The count is the first word of any CPython object.
        ctypes.c_ssize_t.from_address(id(value)).value += _SPARE_REFERENCES
