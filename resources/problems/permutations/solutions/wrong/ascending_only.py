# WA: never looks back to earlier numbers, which gives one order only
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found, path = [], []

        def fill(start):
            if len(path) == len(nums):
                found.append(path[:])
            for i in range(start, len(nums)):
                path.append(nums[i])
                fill(i + 1)
                path.pop()

        fill(0)
        return found
