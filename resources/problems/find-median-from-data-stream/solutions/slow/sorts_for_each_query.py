# TLE: sorts all numbers anew for each query, O(n log n)
class MedianFinder:
    def __init__(self):
        self.numbers = []

    def addNum(self, num: int) -> None:
        self.numbers.append(num)

    def findMedian(self) -> float:
        ordered = sorted(self.numbers)
        middle, odd = divmod(len(ordered), 2)
        return float(ordered[middle]) if odd else (ordered[middle - 1] + ordered[middle]) / 2
