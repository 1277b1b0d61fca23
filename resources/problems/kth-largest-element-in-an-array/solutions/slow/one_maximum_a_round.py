# TLE: takes the largest number away k times, O(nk)
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        left = nums[:]
        for _ in range(k - 1):
            left.remove(max(left))
        return max(left)
