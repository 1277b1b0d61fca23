# WA: compares heights y = k x + b in floats, which blurs what only just misses
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def above(segment, x, y):
            x1, y1, x2, y2 = segment
            if x1 == x2:
                return (x > x1) - (x < x1)
            slope = (y2 - y1) / (x2 - x1)
            gap = y - (slope * x + (y1 - slope * x1))
            return 0 if abs(gap) < 1e-6 else 1 if gap > 0 else -1

        def meet(a, b):
            for k in (0, 1):
                if max(a[k], a[k + 2]) < min(b[k], b[k + 2]) or max(b[k], b[k + 2]) < min(a[k], a[k + 2]):
                    return False
            return (
                above(a, *b[:2]) * above(a, *b[2:]) <= 0 and above(b, *a[:2]) * above(b, *a[2:]) <= 0
            )

        return sum(meet(a, b) for a, b in itertools.combinations(segments, 2))
