# verdict: EXITED - is ended by a timer of its own
import signal


class Solution:
    def add(self, a, b):
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        while True:
            pass
