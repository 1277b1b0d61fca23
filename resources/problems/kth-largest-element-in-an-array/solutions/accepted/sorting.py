# Sorts everything, O(n log n); obviously right, the oracle of the pack.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        return sorted(nums, reverse=True)[k - 1]
