# Parts the numbers round a random one and goes on in one part only. O(n) expected.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        while True:
            pivot = random.choice(nums)
            larger = [x for x in nums if x > pivot]
            equal = nums.count(pivot)
            if k <= len(larger):
                nums = larger
            elif k <= len(larger) + equal:
                return pivot
            else:
                k -= len(larger) + equal
                nums = [x for x in nums if x < pivot]
