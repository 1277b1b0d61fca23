class Solution {
  numIslands(grid) {
    let count = 0;
    for (const [row, cells] of grid.entries())
      for (const column of cells.keys())
        if (grid[row][column] === "1") {
          count++;
          this.sink(grid, [[row, column]]);
        }
    return count;
  }

  sink(grid, waiting) {
    while (waiting.length) {
      const [row, column] = waiting.pop();
      if (grid[row]?.[column] !== "1") continue;
      grid[row][column] = "0";
      waiting.push([row + 1, column], [row - 1, column], [row, column + 1], [row, column - 1]);
    }
  }
}
