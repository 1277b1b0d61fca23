# verdict: AC - lets itself be traced, and traces its parent
import ctypes
import os

CALLS = [
    (101, 0, 0, 0, 0),  # PTRACE_TRACEME
    (101, 16, os.getppid(), 0, 0),  # PTRACE_ATTACH
    (101, 0x4206, os.getppid(), 0, 0),  # PTRACE_SEIZE
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
