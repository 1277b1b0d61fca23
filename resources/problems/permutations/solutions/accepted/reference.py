# Backtracking: fills one place after the other with what is not in use, and takes it back. O(n n!).
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
                path.pop()
                used[i] = False

        fill()
        return found
