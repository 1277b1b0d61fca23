# TLE: tries every choice of items with no memory of what it has seen, O(2^n); the oracle on small cases
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        def best(i, room):
            if i == len(weights):
                return 0
            without = best(i + 1, room)
            if weights[i] > room:
                return without
            return max(without, best(i + 1, room - weights[i]) + values[i])

        return best(0, capacity)
