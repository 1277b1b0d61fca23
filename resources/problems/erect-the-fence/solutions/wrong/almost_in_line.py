# WA: takes an angle below 1e-8 for a line
class Solution:
    def outerTrees(self, trees: List[List[int]]) -> List[List[int]]:
        def side(points):
            chain = []
            for x, y in points:
                while len(chain) >= 2:
                    (x1, y1), (x2, y2) = chain[-2], chain[-1]
                    if (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= -1e-8 * math.hypot(x2 - x1, y2 - y1) * math.hypot(x - x1, y - y1):
                        break
                    chain.pop()
                chain.append((x, y))
            return chain

        points = sorted(map(tuple, trees))
        return [list(point) for point in {*side(points), *side(points[::-1])}]
