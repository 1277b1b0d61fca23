# WA: binds the name to a new list, and the caller's list stays as it was
class Solution:
    def merge(self, nums1: List[int], m: int, nums2: List[int], n: int) -> None:
        nums1 = sorted(nums1[:m] + nums2)
