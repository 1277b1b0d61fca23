# WA: sorts the free places along with the numbers, so that zeros are counted and numbers cut off
class Solution:
    def merge(self, nums1: List[int], m: int, nums2: List[int], n: int) -> None:
        nums1[:] = sorted(nums1 + nums2)[: m + n]
