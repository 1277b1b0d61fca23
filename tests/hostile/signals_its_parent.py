# verdict: BLOCKED - stops the process that it was forked from
import os
import signal


class Solution:
    def add(self, a, b):
        os.kill(os.getppid(), signal.SIGSTOP)
        return a + b
