# TLE: keeps the seen cells in a list and searches it for each neighbour, O((RC)^2)
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        seen = []
        islands = 0
        for row in range(len(grid)):
            for column in range(len(grid[0])):
                if grid[row][column] == "0" or (row, column) in seen:
                    continue
                islands += 1
                seen.append((row, column))
                stack = [(row, column)]
                while stack:
                    r, c = stack.pop()
                    for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                        if 0 <= y < len(grid) and 0 <= x < len(grid[0]) and grid[y][x] == "1":
                            if (y, x) not in seen:
                                seen.append((y, x))
                                stack.append((y, x))
        return islands
