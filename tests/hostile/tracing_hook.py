# verdict: TLE - a trace function that spins on each line of the judge's own code
import sys


def spin(frame, event, arg):
    if frame.f_code.co_filename != "solution.py":
        while True:
            pass
    return spin


class Solution:
    def add(self, a, b):
        sys.setprofile(spin)
        return a + b
