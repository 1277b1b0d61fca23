# WA: puts the largest number left into the lighter group
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        groups = [0, 0]
        for x in sorted(nums, reverse=True):
            groups[groups[1] < groups[0]] += x
        return groups[0] == groups[1]
