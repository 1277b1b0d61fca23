# WA: a min-heap popped k times gives those that occur least
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        heap = [(count, number) for number, count in Counter(nums).items()]
        heapq.heapify(heap)
        return [heapq.heappop(heap)[1] for _ in range(k)]
