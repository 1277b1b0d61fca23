# The row as the bits of one integer: adding a number is a shift and an or. O(nS / word size).
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        reachable = 1
        for x in nums:
            reachable |= reachable << x
        return not odd and bool(reachable >> half & 1)
