# WA: updates the sums from small to large, so a number can be used again and again
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        positive, odd = divmod(sum(nums) + target, 2)
        if odd or positive < 0:
            return 0
        ways = [1] + [0] * positive
        for x in nums:
            for s in range(x, positive + 1):
                ways[s] += ways[s - x]
        return ways[positive]
