# verdict: BAD_RETURN - an answer that is only made when someone asks for it
class Solution:
    def add(self, a, b):
        while True:
            yield a + b
