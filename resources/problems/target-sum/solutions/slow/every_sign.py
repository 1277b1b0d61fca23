# TLE: tries both signs of each number, O(2^n); the oracle on small cases
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        def count(i, left):
            if i == len(nums):
                return int(left == 0)
            return count(i + 1, left - nums[i]) + count(i + 1, left + nums[i])

        return count(0, target)
