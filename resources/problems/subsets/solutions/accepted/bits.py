# Every integer below 2^n names a subset by its bits.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        return [[x for i, x in enumerate(nums) if bits >> i & 1] for bits in range(1 << len(nums))]
