# verdict: AC - reads and traces other processes
import ctypes
import os


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        parent = os.getppid()
        calls = [(101, 16, parent, 0, 0), (310, parent, 0, 0, 0, 0, 0), (311, parent, 0, 0, 0, 0, 0)]
        if any(libc.syscall(*call) != -1 for call in calls):
            return 1000
        for name in ("mem", "environ", "maps", "fd"):
            try:
                os.open(f"/proc/{parent}/{name}", os.O_RDONLY)
            except OSError:
                continue
            return 2000
        return a + b
