# WA: compares with the crossing point as a float
class Solution:
    def pointInPolygon(self, polygon: List[List[int]], points: List[List[int]]) -> List[int]:
        def place(x, y):
            inside = False
            x1, y1 = polygon[-1]
            for x2, y2 in polygon:
                side = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
                if y1 == y2 == y and min(x1, x2) <= x <= max(x1, x2):
                    return 0
                if (y1 > y) != (y2 > y) and abs((x2 - x1) * (y - y1) / (y2 - y1) + x1 - x) < 1e-8:
                    return 0
                if (y1 > y) != (y2 > y) and (side > 0) == (y2 > y1):
                    inside = not inside
                x1, y1 = x2, y2
            return 1 if inside else -1

        return [place(x, y) for x, y in points]
