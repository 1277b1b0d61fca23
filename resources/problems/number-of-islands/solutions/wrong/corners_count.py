# WA: takes land that touches at a corner for one island
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])
        islands = 0
        for row in range(rows):
            for column in range(columns):
                if grid[row][column] == "0":
                    continue
                islands += 1
                grid[row][column] = "0"
                stack = [(row, column)]
                while stack:
                    r, c = stack.pop()
                    for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1), (r - 1, c - 1), (r - 1, c + 1), (r + 1, c - 1), (r + 1, c + 1)):
                        if 0 <= y < rows and 0 <= x < columns and grid[y][x] == "1":
                            grid[y][x] = "0"
                            stack.append((y, x))
        return islands
