# verdict: MLE - a recursion through C code runs over the stack or the memory
from functools import lru_cache


class Solution:
    def add(self, a, b):
        @lru_cache(None)
        def deeper(n):
            return deeper(n + 1)

        return deeper(0)
