# verdict: BAD_RETURN - a call that has not begun when it returns
class Solution:
    async def add(self, a, b):
        return a + b
