# A sweep with a list of the segments not yet left behind, and the textbook's test by four turns.
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def turn(ax, ay, bx, by, cx, cy):
            cross = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
            return (cross > 0) - (cross < 0)

        def within(ax, ay, bx, by, cx, cy):
            return min(ax, bx) <= cx <= max(ax, bx) and min(ay, by) <= cy <= max(ay, by)

        def meet(a, b):
            p, q, r, s = a[:2], a[2:], b[:2], b[2:]
            turns = turn(*p, *q, *r), turn(*p, *q, *s), turn(*r, *s, *p), turn(*r, *s, *q)
            if turns[0] != turns[1] and turns[2] != turns[3]:
                return True
            lines = (p, q, r), (p, q, s), (r, s, p), (r, s, q)
            return any(not t and within(*u, *v, *w) for t, (u, v, w) in zip(turns, lines))

        pairs, active = 0, []
        for segment in sorted(segments, key=lambda s: min(s[0], s[2])):
            left = min(segment[0], segment[2])
            active = [other for other in active if max(other[0], other[2]) >= left]
            low, high = min(segment[1], segment[3]), max(segment[1], segment[3])
            for other in active:
                if min(other[1], other[3]) <= high and max(other[1], other[3]) >= low:
                    pairs += meet(segment, other)
            active.append(segment)
        return pairs
