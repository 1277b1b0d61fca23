# WA: frees the number and leaves it on the path
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found, path = [], []
        used = [False] * len(nums)

        def fill():
            if len(path) == len(nums):
                found.append(path[:])
                return
            for i, x in enumerate(nums):
                if used[i]:
                    continue
                used[i] = True
                path.append(x)
                fill()
                pass
                used[i] = False

        fill()
        return found
