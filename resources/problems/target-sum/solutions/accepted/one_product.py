# The product of (1 + z^x) over the numbers, with z a power of two: the count is one digit of it.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        positive, odd = divmod(sum(nums) + target, 2)
        if odd or not 0 <= positive <= sum(nums):
            return 0
        width = len(nums) + 1  # no count exceeds 2^n, so no digit carries
        product = 1
        for x in nums:
            product += product << (x * width)
        return product >> (positive * width) & ((1 << width) - 1)
