# verdict: RE - a recursion without end
import sys


class Solution:
    def add(self, a, b):
        sys.setrecursionlimit(20_000)
        return self.add(a, b + 1)
