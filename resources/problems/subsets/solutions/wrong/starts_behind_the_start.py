# WA: goes on behind the start of the loop and not behind the number chosen, so that numbers repeat
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, path = [], []

        def extend(start):
            found.append(path[:])
            for i in range(start, len(nums)):
                path.append(nums[i])
                extend(start + 1)
                path.pop()

        extend(0)
        return found
