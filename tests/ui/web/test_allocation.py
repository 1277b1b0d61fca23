"""Memory goes back to the system: what is set for it, and that it does."""

from __future__ import annotations

import ctypes
import sys

import pytest

from reader.ui.web.allocation import allocation_variables, set_allocation


class Blocks(ctypes.Structure):
    """What glibc says of its memory, as ``struct mallinfo2`` has it."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def own_blocks() -> int:
    """How many pieces of memory this process has from the system one by one."""
    ask = ctypes.CDLL(None).mallinfo2
    ask.restype = Blocks
    return int(ask().hblks)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc is Linux's")
def test_large_pieces_come_from_the_system_and_go_back_to_it() -> None:
    assert set_allocation()
    before = own_blocks()

    # More than the heap has room for, whatever was done in this process before.
    pieces = [bytes(100_000) for _ in range(2000)]
    during = own_blocks()
    pieces.clear()

    assert during - before > 1000
    assert own_blocks() <= during - 1000


def test_what_the_user_set_is_left_alone() -> None:
    assert allocation_variables({"MALLOC_TRIM_THRESHOLD_": "1"}) == {
        "MALLOC_MMAP_THRESHOLD_": "65536"
    }
