# WA: leaves trees of one column as they come
class Solution:
    def outerTrees(self, trees: List[List[int]]) -> List[List[int]]:
        def side(points):
            chain = []
            for x, y in points:
                while len(chain) >= 2:
                    (x1, y1), (x2, y2) = chain[-2], chain[-1]
                    if (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= 0:
                        break
                    chain.pop()
                chain.append((x, y))
            return chain

        points = sorted(map(tuple, trees), key=lambda p: p[0])
        return [list(point) for point in {*side(points), *side(points[::-1])}]
