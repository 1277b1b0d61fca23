class Solution {
public:
    int numIslands(vector<vector<char>>& grid) {
        int count = 0;
        for (int row = 0; row < (int)grid.size(); ++row)
            for (int column = 0; column < (int)grid[row].size(); ++column)
                if (grid[row][column] == '1') ++count, sink(grid, row, column);
        return count;
    }

private:
    void sink(vector<vector<char>>& grid, int first, int second) {
        vector<pair<int, int>> waiting{{first, second}};
        while (!waiting.empty()) {
            auto [row, column] = waiting.back();
            waiting.pop_back();
            if (row < 0 || column < 0 || row == (int)grid.size() || column == (int)grid[row].size()) continue;
            if (grid[row][column] != '1') continue;
            grid[row][column] = '0';
            for (auto [down, right] : {pair{0, 1}, {1, 0}, {0, -1}, {-1, 0}})
                waiting.push_back({row + down, column + right});
        }
    }
};
