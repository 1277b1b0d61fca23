# verdict: TLE - sleeps without using the processor
import time


class Solution:
    def add(self, a, b):
        time.sleep(3600)
        return a + b
