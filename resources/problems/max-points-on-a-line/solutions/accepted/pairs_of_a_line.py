# Counts the pairs on each line a x + b y = c: m points make m (m - 1) / 2 pairs.
class Solution:
    def maxPoints(self, points: List[List[int]]) -> int:
        if len(points) == 1:
            return 1
        pairs = Counter()
        for (x1, y1), (x2, y2) in itertools.combinations(sorted(points), 2):
            a, b = y2 - y1, x1 - x2
            divisor = math.gcd(a, b)
            a, b = a // divisor, b // divisor
            pairs[a, b, a * x1 + b * y1] += 1
        # 2 p = m (m - 1) lies between (m - 1)^2 and m^2.
        return math.isqrt(2 * max(pairs.values())) + 1
