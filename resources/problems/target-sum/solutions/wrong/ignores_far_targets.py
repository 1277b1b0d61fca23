# RE: does not ask whether the target lies below minus the total, and reads an empty row
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        positive, odd = divmod(sum(nums) + target, 2)
        if odd:
            return 0
        ways = [0] * (positive + 1)
        ways[0] = 1
        for x in nums:
            for s in range(positive, x - 1, -1):
                ways[s] += ways[s - x]
        return ways[positive]
