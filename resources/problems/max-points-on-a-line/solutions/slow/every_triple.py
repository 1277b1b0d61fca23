# TLE: counts all other points for each pair, O(n^3); also the oracle on small cases
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        most = 1
        for i, (x1, y1) in enumerate(points):
            for x2, y2 in points[:i]:
                on_line = sum((x2 - x1) * (y - y1) == (y2 - y1) * (x - x1) for x, y in points)
                most = max(most, on_line)
        return most
