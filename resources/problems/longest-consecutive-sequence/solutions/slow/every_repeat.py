# TLE: walks the array and not the set, so a repeated start is counted again and again
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        present = set(nums)
        longest = 0
        for x in nums:
            if x - 1 not in present:
                end = x + 1
                while end in present:
                    end += 1
                longest = max(longest, end - x)
        return longest
