# The whole table: row i is the first i items, each entry leaves item i or takes it. O(nW).
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        table = [[0] * (capacity + 1)]
        for weight, value in zip(weights, values):
            above = table[-1]
            row = above[:weight]
            for c in range(weight, capacity + 1):
                row.append(max(above[c], above[c - weight] + value))
            table.append(row)
        return table[-1][capacity]
