# Counts in a Fenwick tree over all values: the middle is found by descending it. O(log V) a number and a query.
class MedianFinder:
    LEAST, BITS = -100000, 18

    def __init__(self):
        self.tree = [0] * (1 << self.BITS)
        self.count = 0

    def addNum(self, num: int) -> None:
        self.count += 1
        i = num - self.LEAST + 1
        while i < len(self.tree):
            self.tree[i] += 1
            i += i & -i

    def findMedian(self) -> float:
        return (self._place((self.count - 1) // 2) + self._place(self.count // 2)) / 2

    def _place(self, rank):
        at, step = 0, 1 << (self.BITS - 1)
        while step:
            if self.tree[at + step] <= rank:
                at += step
                rank -= self.tree[at]
            step //= 2
        return at + self.LEAST
