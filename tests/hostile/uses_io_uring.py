# verdict: AC - asks the kernel to open files on its behalf
import ctypes
import os

CALLS = [
    (425, 8, b"\0" * 120),  # io_uring_setup
    (426, 3, 1, 0, 0, 0, 0),  # io_uring_enter
    (427, 3, 0, 0, 0),  # io_uring_register
    (206, 8, b"\0" * 8),  # io_setup
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
