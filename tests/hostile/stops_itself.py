# verdict: TLE - stops instead of ending, so that no clock of its own runs
import os
import signal


class Solution:
    def add(self, a, b):
        os.kill(os.getpid(), signal.SIGSTOP)
        return a + b
