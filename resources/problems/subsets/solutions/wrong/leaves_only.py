# WA: reports a path only where no number is left to choose
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, path = [], []

        def extend(start):
            if start == len(nums):
                found.append(path[:])
            for i in range(start, len(nums)):
                path.append(nums[i])
                extend(i + 1)
                path.pop()

        extend(0)
        return found
