# From each point, those to its right (or straight above) by direction, a reduced pair of integers. O(n^2).
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        points = sorted(points)
        most = 1
        for i, (x, y) in enumerate(points):
            seen = Counter()
            for x2, y2 in points[i + 1 :]:
                divisor = math.gcd(x2 - x, y2 - y)
                seen[(x2 - x) // divisor, (y2 - y) // divisor] += 1
            most = max(most, 1 + max(seen.values(), default=0))
        return most
