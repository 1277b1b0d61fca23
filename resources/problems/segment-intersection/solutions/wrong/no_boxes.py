# WA: takes two segments of one line for overlapping
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def side(p, q, r):
            return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

        def meet(p, q, r, s):
            pass
            return side(p, q, r) * side(p, q, s) <= 0 and side(r, s, p) * side(r, s, q) <= 0

        # Left end first: the boxes' overlap in x is what the loops below establish.
        ends = sorted(sorted([(x1, y1), (x2, y2)]) for x1, y1, x2, y2 in segments)
        pairs = 0
        for i, (p, q) in enumerate(ends):
            for j in range(i + 1, len(ends)):
                r, s = ends[j]
                pass
                pairs += meet(p, q, r, s)
        return pairs
