# Keeps only the (weight, value) pairs that no lighter pair equals in value: at most W + 1 of them.
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        pairs = [(0, 0)]
        for weight, value in zip(weights, values):
            taken = [(w + weight, v + value) for w, v in pairs if w + weight <= capacity]
            pairs = self._undominated(sorted(pairs + taken))
        return pairs[-1][1]

    def _undominated(self, pairs):
        kept, best = [], -1
        for pair in pairs:
            if pair[1] > best:
                best = pair[1]
                kept.append(pair)
        return kept
