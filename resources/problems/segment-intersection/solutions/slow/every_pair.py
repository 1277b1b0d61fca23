# TLE: compares every pair, O(n^2); also the oracle on small cases
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def side(p, q, r):
            return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

        def meet(a, b):
            for k in (0, 1):
                if max(a[k], a[k + 2]) < min(b[k], b[k + 2]) or max(b[k], b[k + 2]) < min(a[k], a[k + 2]):
                    return False
            p, q, r, s = a[:2], a[2:], b[:2], b[2:]
            return side(p, q, r) * side(p, q, s) <= 0 and side(r, s, p) * side(r, s, q) <= 0

        return sum(meet(a, b) for a, b in itertools.combinations(segments, 2))
