# RE: guesses a recursion limit that the longest island exceeds
sys.setrecursionlimit(20000)


class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])

        def sink(r, c):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "1":
                grid[r][c] = "0"
                sink(r - 1, c)
                sink(r + 1, c)
                sink(r, c - 1)
                sink(r, c + 1)
                return 1
            return 0

        return sum(sink(r, c) for r in range(rows) for c in range(columns))
