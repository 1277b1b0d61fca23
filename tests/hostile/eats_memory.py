# verdict: MLE - asks for eight gigabytes at once
class Solution:
    def add(self, a, b):
        return len([0] * 10**9)
