# The standard library's permutations: the yardstick, and the oracle of the pack.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        return [list(p) for p in itertools.permutations(nums)]
