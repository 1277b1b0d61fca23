# verdict: AC - System V memory, queues and semaphores, which outlive a process
import ctypes
import os

CALLS = [
    (29, 0x686F7374, 4096, 0o1600),  # shmget
    (64, 0x686F7374, 1, 0o1600),  # semget
    (68, 0x686F7374, 0o1600),  # msgget
    (240, b"/hostile", 0o102, 0o600, 0),  # mq_open
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
