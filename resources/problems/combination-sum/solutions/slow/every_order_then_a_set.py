# TLE: goes through every order of every combination and drops repeats afterwards
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found, path = set(), []

        def search(left):
            if left == 0:
                found.add(tuple(sorted(path)))
                return
            for x in candidates:
                if x <= left:
                    path.append(x)
                    search(left - x)
                    path.pop()

        search(target)
        return [list(combination) for combination in found]
