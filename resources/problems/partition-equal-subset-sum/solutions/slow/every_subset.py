# TLE: tries each number in or out with no memory of the sums already seen, O(2^n); an oracle too
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        def fill(i, left):
            if left == 0:
                return True
            if i == len(nums) or left < 0:
                return False
            return fill(i + 1, left - nums[i]) or fill(i + 1, left)

        total = sum(nums)
        return total % 2 == 0 and fill(0, total // 2)
