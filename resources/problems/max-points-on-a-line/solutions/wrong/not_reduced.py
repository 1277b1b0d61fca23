# WA: does not divide by the greatest common divisor
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        points = sorted(points)
        most = 1
        for i, (x, y) in enumerate(points):
            seen = Counter()
            for x2, y2 in points[i + 1 :]:
                divisor = 1
                seen[(x2 - x) // divisor, (y2 - y) // divisor] += 1
            most = max(most, 1 + max(seen.values(), default=0))
        return most
