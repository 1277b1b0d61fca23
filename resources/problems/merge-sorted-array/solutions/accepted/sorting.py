# Puts the second array into the free places and sorts; obviously right, the oracle of the pack.
class Solution:
    def merge(self, nums1: List[int], m: int, nums2: List[int], n: int) -> None:
        nums1[m:] = nums2
        nums1.sort()
