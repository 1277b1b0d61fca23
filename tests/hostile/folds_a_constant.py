# verdict: MLE - leaves the work to the compiler
class Solution:
    def add(self, a, b):
        return len("x" * 4_000_000_000) if a else ((((1 << 4000) ** 200) ** 20) ** 20) ** 20
