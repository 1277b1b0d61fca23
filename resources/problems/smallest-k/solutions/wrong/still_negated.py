# WA: forgets to negate back on the way out
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        if k == 0:
            return []
        kept = [-x for x in arr[:k]]
        heapq.heapify(kept)
        for x in arr[k:]:
            if -x > kept[0]:
                heapq.heapreplace(kept, -x)
        return kept
