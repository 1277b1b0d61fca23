# WA: puts numbers into the halves in turns, without passing them through the other one
class MedianFinder:
    def __init__(self):
        self.lower, self.upper = [], []

    def addNum(self, num: int) -> None:
        # Through the lower half, so that whatever reaches the upper one belongs there.
        if len(self.upper) < len(self.lower):
            heapq.heappush(self.upper, num)
        else:
            heapq.heappush(self.lower, -num)

    def findMedian(self) -> float:
        if len(self.lower) > len(self.upper):
            return float(-self.lower[0])
        return (self.upper[0] - self.lower[0]) / 2
