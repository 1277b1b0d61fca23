# WA: starts all capacities but 0 at minus infinity, so only full knapsacks count
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] + [-inf] * capacity
        for weight, value in zip(weights, values):
            for c in range(capacity, weight - 1, -1):
                best[c] = max(best[c], best[c - weight] + value)
        return max(0, best[capacity])
