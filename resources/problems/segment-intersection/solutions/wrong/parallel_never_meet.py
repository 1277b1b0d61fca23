# WA: solves for the crossing point, and takes segments of one direction for apart
class Solution:
    def countIntersections(self, segments: List[List[int]]) -> int:
        def meet(a, b):
            ax, ay, bx, by = a
            cx, cy, dx, dy = b
            determinant = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
            if determinant == 0:
                return False
            t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / determinant
            u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / determinant
            return 0 <= t <= 1 and 0 <= u <= 1

        return sum(meet(a, b) for a, b in itertools.combinations(segments, 2))
