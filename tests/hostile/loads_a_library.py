# verdict: RE - loads a library that is not of the system
import ctypes


class Solution:
    def add(self, a, b):
        ctypes.CDLL("/tmp/hostile.so")
        return a + b
