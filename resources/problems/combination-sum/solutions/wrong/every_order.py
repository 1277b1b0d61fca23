# WA: starts from the first number at each step, so that each order counts
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        candidates.sort()
        found, path = [], []

        def search(start, left):
            if left == 0:
                found.append(path[:])
                return
            for i in range(len(candidates)):
                if candidates[i] > left:
                    break
                path.append(candidates[i])
                search(i, left - candidates[i])
                path.pop()

        search(0, target)
        return found
