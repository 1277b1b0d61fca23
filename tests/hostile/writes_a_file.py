# verdict: BLOCKED - writes where anyone may
class Solution:
    def add(self, a, b):
        open("/tmp/hostile-was-here", "w").write("x")
        return a + b
