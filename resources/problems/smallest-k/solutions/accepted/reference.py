# A max-heap of the k smallest so far, kept as a min-heap of their negatives. O(n log k).
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        kept = [-x for x in arr[:k]]
        heapq.heapify(kept)
        for x in arr[k:]:
            heapq.heappushpop(kept, -x)
        return [-x for x in kept]
