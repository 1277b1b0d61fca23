# The same without sorting: opposite directions are made one by their signs.
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        most = 1
        for i, (x, y) in enumerate(points):
            seen = Counter()
            for x2, y2 in points[:i]:
                dx, dy = x2 - x, y2 - y
                divisor = math.gcd(dx, dy)
                if (dx, dy) < (0, 0):
                    divisor = -divisor
                seen[dx // divisor, dy // divisor] += 1
            most = max(most, 1 + max(seen.values(), default=0))
        return most
