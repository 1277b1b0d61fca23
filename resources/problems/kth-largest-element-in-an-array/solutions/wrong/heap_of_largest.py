# WA: throws away the largest of those kept where the smallest must go
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        kept = []
        for x in nums:
            heapq.heappush(kept, -x)
            if len(kept) > k:
                heapq.heappop(kept)
        return -kept[0]
