# TLE: finds the end of each side by looking for its start in the list, O(n^2) a point
class Solution:
    def pointInPolygon(self, polygon: List[List[int]], points: List[List[int]]) -> List[int]:
        def place(x, y):
            inside = False
            for vertex in polygon:
                (x1, y1), (x2, y2) = polygon[polygon.index(vertex) - 1], vertex
                side = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
                if side == 0 and min(x1, x2) <= x <= max(x1, x2) and min(y1, y2) <= y <= max(y1, y2):
                    return 0
                if (y1 > y) != (y2 > y) and (side > 0) == (y2 > y1):
                    inside = not inside
            return 1 if inside else -1

        return [place(x, y) for x, y in points]
