# Inserts each number into every gap of every shorter permutation; obviously right, the oracle of the pack.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for x in nums:
            found = [p[:i] + [x] + p[i:] for p in found for i in range(len(p) + 1)]
        return found
