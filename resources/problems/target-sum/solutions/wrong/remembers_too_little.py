# WA: remembers by the total alone, though the numbers still to come matter as well
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        known = {}

        def count(i, left):
            if i == len(nums):
                return int(left == 0)
            if left not in known:
                known[left] = count(i + 1, left - nums[i]) + count(i + 1, left + nums[i])
            return known[left]

        return count(0, target)
