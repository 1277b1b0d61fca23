# TLE: moves everything larger one place on for each number of the second array, O(mn)
class Solution:
    def merge(self, nums1: List[int], m: int, nums2: List[int], n: int) -> None:
        for j in range(n):
            k = m + j
            while k > 0 and nums1[k - 1] > nums2[j]:
                nums1[k] = nums1[k - 1]
                k -= 1
            nums1[k] = nums2[j]
