# Joins each piece of land with those above and to the left: islands are pieces less joins.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        columns = len(grid[0])
        parent = list(range(len(grid) * columns))

        def find(i):
            while parent[i] != i:
                parent[i] = parent[parent[i]]
                i = parent[i]
            return i

        islands = 0
        for r, row in enumerate(grid):
            for c, cell in enumerate(row):
                if cell == "0":
                    continue
                islands += 1
                here = r * columns + c
                for there in [here - columns] * (r > 0) + [here - 1] * (c > 0):
                    if grid[there // columns][there % columns] == "1":
                        a, b = find(here), find(there)
                        if a != b:
                            parent[a] = b
                            islands -= 1
        return islands
