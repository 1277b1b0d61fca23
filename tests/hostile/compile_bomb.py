# verdict: MLE - leaves the compiler one huge text after another
class Solution:
    def add(self, a, b):
        while True:
            compile("[" + "(lambda x: x)," * 100_000 + "]", "bomb", "eval")
