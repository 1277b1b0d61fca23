# verdict: MLE - a terabyte from the C library, filled only where it was given
import ctypes


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        libc.malloc.restype = ctypes.c_void_p
        if libc.malloc(ctypes.c_size_t(1 << 40)) is None:
            raise MemoryError
        return a + b
