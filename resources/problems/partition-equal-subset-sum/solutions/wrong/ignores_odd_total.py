# WA: rounds half of an odd total down and asks for that
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half = sum(nums) // 2
        reachable = 1
        for x in nums:
            reachable |= reachable << x
        return bool(reachable >> half & 1)
