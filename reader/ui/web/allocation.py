"""How soon memory that was freed goes back to the system.

glibc raises its thresholds with what it is asked for, up to 32 MB: after ten notes it kept a
seventh of all memory for pages that were gone. A fixed threshold costs no time that one sees.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping

THRESHOLD_BYTES = 64 * 1024
_VARIABLES = ("MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_")
# From glibc's malloc.h.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3


def allocation_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what sets the threshold in processes started from now on; the user's own stays."""
    return {name: str(THRESHOLD_BYTES) for name in _VARIABLES if name not in environment}


def set_allocation() -> bool:
    """Set the threshold in this process; return whether its library has such a thing."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    set_option = getattr(library, "mallopt", None)
    if set_option is None:
        return False
    is_set = [set_option(one, THRESHOLD_BYTES) for one in (_M_MMAP_THRESHOLD, _M_TRIM_THRESHOLD)]
    return all(is_set)
