# TLE: goes through all n^n sequences and keeps those without a repeat
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        n = len(nums)
        return [list(p) for p in itertools.product(nums, repeat=n) if len(set(p)) == n]
