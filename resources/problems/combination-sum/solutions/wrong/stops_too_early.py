# WA: gives up where a number is just what is left
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        candidates.sort()
        found, path = [], []

        def search(start, left):
            if left == 0:
                found.append(path[:])
                return
            for i in range(start, len(candidates)):
                if candidates[i] >= left:
                    break
                path.append(candidates[i])
                search(i, left - candidates[i])
                path.pop()

        search(0, target)
        return found
