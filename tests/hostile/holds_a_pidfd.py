# verdict: AC - takes hold of another process by a descriptor
import ctypes
import os

CALLS = [
    (434, os.getppid(), 0),  # pidfd_open
    (438, 3, 0, 0),  # pidfd_getfd
    (424, 3, 9, 0, 0),  # pidfd_send_signal
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
