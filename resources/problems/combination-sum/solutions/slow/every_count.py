# TLE: tries every number of uses of each number; also the oracle on small cases
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        uses = [range(target // x + 1) for x in candidates]
        return [
            [x for x, count in zip(candidates, counts) for _ in range(count)]
            for counts in product(*uses)
            if sum(x * count for x, count in zip(candidates, counts)) == target
        ]
