# WA: updates the capacities from small to large, so an item can be taken again and again
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for c in range(weight, capacity + 1):
                best[c] = max(best[c], best[c - weight] + value)
        return best[capacity]
