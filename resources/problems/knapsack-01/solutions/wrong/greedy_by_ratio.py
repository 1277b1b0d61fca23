# WA: takes the best value per weight first, which is right only where items can be cut
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        total = 0
        for weight, value in sorted(zip(weights, values), key=lambda item: -item[1] / item[0]):
            if weight <= capacity:
                capacity -= weight
                total += value
        return total
