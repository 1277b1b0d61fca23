# At each number either use it once more or go on to the next: a binary tree of choices.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = []

        def choose(i, left, path):
            if left == 0:
                found.append(path)
            elif i < len(candidates) and left > 0:
                choose(i, left - candidates[i], path + [candidates[i]])
                choose(i + 1, left, path)

        choose(0, target, [])
        return found
