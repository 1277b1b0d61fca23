# verdict: RE - an error caused by an error caused by an error, a thousand times
class Solution:
    def add(self, a, b):
        error = ValueError("first")
        for number in range(1000):
            following = KeyError(number)
            following.__cause__ = error
            error = following
        raise error
