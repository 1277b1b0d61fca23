# verdict: RE - sends itself the signal that nothing can catch
import os


class Solution:
    def add(self, a, b):
        os.kill(os.getpid(), 9)
