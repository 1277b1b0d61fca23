# A min-heap of the k largest so far: whatever falls below them is dropped at once. O(n log k).
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        kept = nums[:k]
        heapq.heapify(kept)
        for x in nums[k:]:
            heapq.heappushpop(kept, x)
        return kept[0]
