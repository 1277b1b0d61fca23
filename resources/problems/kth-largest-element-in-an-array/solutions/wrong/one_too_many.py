# WA: lets the heap hold k + 1 numbers, so the root is one place too low
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        kept = []
        for x in nums:
            heapq.heappush(kept, x)
            if len(kept) > k + 1:
                heapq.heappop(kept)
        return kept[0]
