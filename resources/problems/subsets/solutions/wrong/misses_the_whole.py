# WA: counts to 2^n - 2 and misses the whole
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        n = len(nums)
        return [[nums[i] for i in range(n) if bits >> i & 1] for bits in range((1 << n) - 1)]
