# WA: loops over capacities outside and items inside, downwards: at most one item is ever taken
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for c in range(capacity, -1, -1):
            for weight, value in zip(weights, values):
                if weight <= c:
                    best[c] = max(best[c], best[c - weight] + value)
        return best[capacity]
