# Numbers one by one: each run keeps its length at its two ends.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        length = {}
        longest = 0
        for x in nums:
            if x in length:
                continue
            left, right = length.get(x - 1, 0), length.get(x + 1, 0)
            length[x] = length[x - left] = length[x + right] = left + 1 + right
            longest = max(longest, left + 1 + right)
        return longest
