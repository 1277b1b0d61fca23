# TLE: gives up where the rest cannot reach the target, yet still counts the ways one by one
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        nums = sorted(nums, reverse=True)
        rest = list(accumulate(reversed(nums), initial=0))[::-1]

        def count(i, left):
            if abs(left) > rest[i]:
                return 0
            if i == len(nums):
                return 1
            return count(i + 1, left - nums[i]) + count(i + 1, left + nums[i])

        return count(0, target)
