# Where each side meets the horizontal line through the point, as exact fractions; obviously right, the oracle.
from fractions import Fraction


class Solution:
    def pointInPolygon(self, polygon: List[List[int]], points: List[List[int]]) -> List[int]:
        places = []
        for x, y in points:
            to_the_right, on_side = 0, False
            for i, (x1, y1) in enumerate(polygon):
                x2, y2 = polygon[i - 1]
                if y1 == y2:
                    on_side |= y == y1 and min(x1, x2) <= x <= max(x1, x2)
                elif min(y1, y2) <= y <= max(y1, y2):
                    meets = x1 + Fraction((y - y1) * (x2 - x1), y2 - y1)
                    on_side |= meets == x
                    to_the_right += meets > x and y < max(y1, y2)
            places.append(0 if on_side else 1 if to_the_right % 2 else -1)
        return places
