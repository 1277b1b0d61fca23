# verdict: BLOCKED - becomes a program by its open descriptor
import os
import sys


class Solution:
    def add(self, a, b):
        handle = os.open(os.__file__, os.O_RDONLY)
        os.execve(handle, ["hostile"], {})
