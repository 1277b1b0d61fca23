# WA: takes slopes that agree to eight digits for equal
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        points = sorted(points)
        most = 1
        for i, (x, y) in enumerate(points):
            seen = Counter()
            for x2, y2 in points[i + 1 :]:
                divisor = math.gcd(x2 - x, y2 - y)
                seen[round((y2 - y) / (x2 - x), 8) if x2 > x else inf] += 1
            most = max(most, 1 + max(seen.values(), default=0))
        return most
