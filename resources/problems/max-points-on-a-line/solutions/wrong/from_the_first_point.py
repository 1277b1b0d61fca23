# WA: looks at lines through the first point only
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        x, y = points[0]
        seen = Counter()
        for x2, y2 in points[1:]:
            dx, dy = x2 - x, y2 - y
            divisor = math.gcd(dx, dy)
            if (dx, dy) < (0, 0):
                divisor = -divisor
            seen[dx // divisor, dy // divisor] += 1
        return 1 + max(seen.values(), default=0)
