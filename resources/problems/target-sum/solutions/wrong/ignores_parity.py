# WA: rounds (total + target) / 2 down where no choice of signs has the parity of the target
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        total = sum(nums)
        if abs(target) > total:
            return 0
        positive = (total + target) // 2
        ways = [1] + [0] * positive
        for x in nums:
            for s in range(positive, x - 1, -1):
                ways[s] += ways[s - x]
        return ways[positive]
