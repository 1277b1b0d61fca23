# One row of best values a capacity, updated from large to small so that an item counts once. O(nW).
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for c in range(capacity, weight - 1, -1):
                with_item = best[c - weight] + value
                if with_item > best[c]:
                    best[c] = with_item
        return best[capacity]
