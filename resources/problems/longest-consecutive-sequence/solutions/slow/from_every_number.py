# TLE: counts from every number, so one long run costs n squared
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        present = set(nums)
        longest = 0
        for x in present:
            end = x + 1
            while end in present:
                end += 1
            longest = max(longest, end - x)
        return longest
