# The winding number: upward sides that pass on the right count one, downward ones minus one. O(n) a point.
class Solution:
    def pointInPolygon(self, polygon: List[List[int]], points: List[List[int]]) -> List[int]:
        sides = list(zip(polygon, polygon[1:] + polygon[:1]))
        places = []
        for x, y in points:
            turns, on_side = 0, False
            for (x1, y1), (x2, y2) in sides:
                if y < y1 and y < y2 or y > y1 and y > y2:
                    continue
                left = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
                if left == 0 and (x1 - x) * (x2 - x) <= 0:
                    on_side = True
                elif y1 <= y < y2 and left > 0:
                    turns += 1
                elif y2 <= y < y1 and left < 0:
                    turns -= 1
            places.append(0 if on_side else 1 if turns else -1)
        return places
