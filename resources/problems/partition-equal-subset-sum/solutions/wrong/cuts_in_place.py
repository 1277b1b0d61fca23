# WA: looks for a cut of the array as it stands, so only prefixes are tried
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        return any(2 * prefix == total for prefix in accumulate(nums))
