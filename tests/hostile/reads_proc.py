# verdict: BLOCKED - reads its own memory map
class Solution:
    def add(self, a, b):
        return len(open("/proc/self/maps").read())
