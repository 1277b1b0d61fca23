# verdict: MLE - every call of a recursion without end keeps a list
class Solution:
    def add(self, a, b):
        kept = [b] * 10_000
        return self.add(a, b + 1) + kept[0]
