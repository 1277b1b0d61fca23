# verdict: RE - an exception that leaves, prints and raises while it is shown
import sys


class Odd(Exception):
    def __str__(self):
        sys.exit(0)

    __repr__ = __str__


class Solution:
    def add(self, a, b):
        raise Odd
