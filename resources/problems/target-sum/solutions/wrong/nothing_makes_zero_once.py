# WA: returns 1 as soon as the sum asked for is 0, and never comes to the zeros
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        @cache
        def count(i, left):
            if left == 0:
                return 1
            if i == len(nums) or left < 0:
                return 0
            return count(i + 1, left) + count(i + 1, left - nums[i])

        positive, odd = divmod(sum(nums) + target, 2)
        return 0 if odd else count(0, positive)
