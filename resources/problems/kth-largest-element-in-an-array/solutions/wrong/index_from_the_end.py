# WA: takes -k - 1 for the place of the k-th largest
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        return sorted(nums)[-k - 1]
