# WA: ends the loop at a number too large without having sorted
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found, path = [], []

        def search(start, left):
            if left == 0:
                found.append(path[:])
                return
            for i in range(start, len(candidates)):
                if candidates[i] > left:
                    break
                path.append(candidates[i])
                search(i, left - candidates[i])
                path.pop()

        search(0, target)
        return found
