# RE: looks at the root of an empty heap when k is 0
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        kept = [-x for x in arr[:k]]
        heapq.heapify(kept)
        for x in arr[k:]:
            if -x > kept[0]:
                heapq.heapreplace(kept, -x)
        return [-x for x in kept]
