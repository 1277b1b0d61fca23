# TLE: parts round the first number, so that sorted input loses one number a round, O(n^2)
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        while True:
            pivot, rest = nums[0], nums[1:]
            larger = [x for x in rest if x > pivot]
            if k <= len(larger):
                nums = larger
            elif k == len(larger) + 1:
                return pivot
            else:
                k -= len(larger) + 1
                nums = [x for x in rest if x <= pivot]
