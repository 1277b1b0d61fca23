# verdict: RE - reads from address zero
import ctypes


class Solution:
    def add(self, a, b):
        return ctypes.string_at(0)
