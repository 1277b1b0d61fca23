# verdict: TLE - spins when its own object is thrown away
class Heavy:
    def __del__(self):
        while True:
            pass


class Solution:
    def add(self, a, b):
        Heavy()
        return a + b
