# verdict: RE - an error whose text has ten million letters
class Solution:
    def add(self, a, b):
        raise ValueError("x" * 10_000_000)
