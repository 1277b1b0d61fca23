# verdict: MLE - grows by small objects until there is no more
class Solution:
    def add(self, a, b):
        kept = []
        while True:
            kept.append(object())
