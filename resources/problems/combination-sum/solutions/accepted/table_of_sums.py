# All combinations for each sum, number by number, as in the unbounded knapsack.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        ways = [[[]]] + [[] for _ in range(target)]
        for x in candidates:
            for total in range(x, target + 1):
                ways[total] += [way + [x] for way in ways[total - x]]
        return ways[target]
