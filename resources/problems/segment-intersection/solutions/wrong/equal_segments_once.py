# WA: drops repeated segments
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def side(p, q, r):
            return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

        def meet(p, q, r, s):
            if max(p[1], q[1]) < min(r[1], s[1]) or max(r[1], s[1]) < min(p[1], q[1]):
                return False
            return side(p, q, r) * side(p, q, s) <= 0 and side(r, s, p) * side(r, s, q) <= 0

        # Left end first: the boxes' overlap in x is what the loops below establish.
        ends = sorted({tuple(sorted([(x1, y1), (x2, y2)])) for x1, y1, x2, y2 in segments})
        pairs = 0
        for i, (p, q) in enumerate(ends):
            for j in range(i + 1, len(ends)):
                r, s = ends[j]
                if r[0] > q[0]:
                    break
                pairs += meet(p, q, r, s)
        return pairs
