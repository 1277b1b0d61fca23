# verdict: BLOCKED - makes a system call by its x32 number
import ctypes


class Solution:
    def add(self, a, b):
        return ctypes.CDLL(None).syscall(0x40000000 + 39)
