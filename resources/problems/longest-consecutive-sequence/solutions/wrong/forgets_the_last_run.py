# WA: records a run only when the next one begins, so the last is lost
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        ordered = sorted(set(nums))
        longest, run = min(1, len(ordered)), 1
        for a, b in zip(ordered, ordered[1:]):
            if b == a + 1:
                run += 1
            else:
                longest = max(longest, run)
                run = 1
        return longest
