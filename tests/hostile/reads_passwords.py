# verdict: BLOCKED - reads a system file
class Solution:
    def add(self, a, b):
        return len(open("/etc/passwd").read())
