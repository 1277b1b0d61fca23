# verdict: MLE - lifts the recursion limit and recurs through C until the stack ends
import sys

sys.setrecursionlimit(2**31 - 1)


class Solution:
    def add(self, a, b):
        class Mirror:
            def __getattr__(self, name):
                return getattr(self, name)

        return Mirror().anything
