# verdict: TLE - shuts every descriptor and goes on
import os


class Solution:
    def add(self, a, b):
        os.closerange(0, 100)
        while True:
            pass
