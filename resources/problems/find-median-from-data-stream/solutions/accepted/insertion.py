# A sorted list; the place is found by bisection, but what lies behind it moves. O(n) a number, at the speed of memmove.
class MedianFinder:
    def __init__(self):
        self.ordered = []

    def addNum(self, num: int) -> None:
        bisect.insort(self.ordered, num)

    def findMedian(self) -> float:
        middle, odd = divmod(len(self.ordered), 2)
        if odd:
            return float(self.ordered[middle])
        return (self.ordered[middle - 1] + self.ordered[middle]) / 2
