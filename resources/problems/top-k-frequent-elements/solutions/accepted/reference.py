# Counts, then a min-heap of the k highest (count, number): its root is the first to go. O(n + d log k).
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        kept = []
        for number, count in Counter(nums).items():
            heapq.heappush(kept, (count, number))
            if len(kept) > k:
                heapq.heappop(kept)
        return [number for _, number in kept]
