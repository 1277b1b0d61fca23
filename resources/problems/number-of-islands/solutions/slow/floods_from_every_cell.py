# TLE: floods anew from every piece of land and counts those that come first in their island, O((RC)^2)
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        land = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == "1"}

        def island(start):
            seen, stack = {start}, [start]
            while stack:
                r, c = stack.pop()
                for cell in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if cell in land and cell not in seen:
                        seen.add(cell)
                        stack.append(cell)
            return seen

        return sum(cell == min(island(cell)) for cell in land)
