# verdict: AC - reads and writes the memory of another process, and duplicates its descriptors
import ctypes
import os

CALLS = [
    (310, os.getppid(), 0, 0, 0, 0, 0),  # process_vm_readv
    (311, os.getppid(), 0, 0, 0, 0, 0),  # process_vm_writev
    (312, os.getpid(), os.getppid(), 0, 0, 0),  # kcmp
    (440, 0, 0, 0, 0, 0),  # process_madvise
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
