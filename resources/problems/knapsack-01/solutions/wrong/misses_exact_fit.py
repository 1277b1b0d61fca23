# WA: stops one short, so an item never fits into a capacity of just its weight
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for c in range(capacity, weight, -1):
                best[c] = max(best[c], best[c - weight] + value)
        return best[capacity]
