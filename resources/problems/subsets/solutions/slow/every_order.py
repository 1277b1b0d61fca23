# TLE: goes through every order of every subset and drops repeats afterwards
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = set()
        for size in range(len(nums) + 1):
            for order in itertools.permutations(nums, size):
                found.add(tuple(sorted(order)))
        return [list(subset) for subset in found]
