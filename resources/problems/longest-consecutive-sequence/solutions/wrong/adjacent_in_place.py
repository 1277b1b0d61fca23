# WA: looks for runs among neighbours in the array only
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        longest = run = min(1, len(nums))
        for a, b in zip(nums, nums[1:]):
            run = run + 1 if b == a + 1 else 1
            longest = max(longest, run)
        return longest
