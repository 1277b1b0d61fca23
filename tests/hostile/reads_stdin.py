# verdict: RE - waits for input, of which there is none
class Solution:
    def add(self, a, b):
        return int(input()) + a + b
