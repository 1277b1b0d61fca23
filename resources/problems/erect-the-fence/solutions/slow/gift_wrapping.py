# TLE: looks at all trees for each corner, O(nh), and h may be n
class Solution:
    def outerTrees(self, trees: List[List[int]]) -> List[List[int]]:
        start = min(map(tuple, trees))
        here, fence = start, {start}
        while True:
            there, in_line = None, []
            for p in map(tuple, trees):
                if p == here:
                    continue
                if there is None:
                    there, in_line = p, [p]
                    continue
                turn = (there[0] - here[0]) * (p[1] - here[1]) - (there[1] - here[1]) * (p[0] - here[0])
                if turn < 0:
                    there, in_line = p, [p]
                elif turn == 0:
                    in_line.append(p)
                    there = max(there, p, key=lambda q: (q[0] - here[0]) ** 2 + (q[1] - here[1]) ** 2)
            fence.update(in_line)
            if there is None or there == start:
                return [list(p) for p in fence]
            here = there
            if len(in_line) == len(trees) - 1:
                return [list(p) for p in fence]
