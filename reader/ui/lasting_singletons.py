"""A mend for PySide6 6.12 on Python 3.11, where Qt's calls give away references to singletons.

Measured with 6.12.0: each call of ``Signal.emit`` returns True without owning it, and other
calls do the same with None. From 3.12 on these are immortal (PEP 683) and nothing comes of it;
on 3.11 their counts fall, and after some thousand calls the interpreter ends with "deallocating
True or False", or "deallocating None".
"""

from __future__ import annotations

import ctypes
import sys

# As many calls as a thousand a second make in thirty years, and far from the type's end.
_SPARE_REFERENCES = 1 << 40
_FIRST_IMMORTAL = (3, 12)


def make_singletons_last() -> None:
    """Give True, False and None references to spare, where Python counts them at all.

    To be called once, soon after the start; again, it does nothing.
    """
    if sys.version_info >= _FIRST_IMMORTAL or sys.getrefcount(None) > _SPARE_REFERENCES:
        return
    for value in (True, False, None):
        # The count is the first word of any CPython object.
        ctypes.c_ssize_t.from_address(id(value)).value += _SPARE_REFERENCES
