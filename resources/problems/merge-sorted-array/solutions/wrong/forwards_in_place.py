# WA: merges from the front, and overwrites numbers of the first array before it has read them
class Solution:
    def merge(self, nums1: List[int], m: int, nums2: List[int], n: int) -> None:
        i = j = 0
        for k in range(m + n):
            if j == n or i < m and nums1[i] <= nums2[j]:
                nums1[k] = nums1[i]
                i += 1
            else:
                nums1[k] = nums2[j]
                j += 1
