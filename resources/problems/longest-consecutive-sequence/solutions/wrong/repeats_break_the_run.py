# WA: sorts without dropping repeats, and starts anew at each of them
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        longest = run = 0
        previous = None
        for x in sorted(nums):
            run = run + 1 if previous is not None and x == previous + 1 else 1
            previous = x
            longest = max(longest, run)
        return longest
