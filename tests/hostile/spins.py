# verdict: TLE - spins for ever
class Solution:
    def add(self, a, b):
        while True:
            pass
