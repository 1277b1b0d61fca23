# WA: the better of the greedy choice and the dearest single item, sure of half the optimum only
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        single = max((v for w, v in zip(weights, values) if w <= capacity), default=0)
        total, room = 0, capacity
        for weight, value in sorted(zip(weights, values), key=lambda item: -item[1] / item[0]):
            if weight <= room:
                room -= weight
                total += value
        return max(single, total)
