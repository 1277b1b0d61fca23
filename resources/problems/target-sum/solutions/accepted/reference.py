# The numbers with a plus sum to (total + target) / 2: count the subsets with that sum. O(nS).
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        positive, odd = divmod(sum(nums) + target, 2)
        if odd or positive < 0 or target > sum(nums):
            return 0
        ways = [1] + [0] * positive
        for x in nums:
            for s in range(positive, x - 1, -1):
                ways[s] += ways[s - x]
        return ways[positive]
