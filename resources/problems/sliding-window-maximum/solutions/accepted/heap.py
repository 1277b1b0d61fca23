# A max-heap from which what has left the window is removed only when it surfaces. O(n log n).
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        heap = [(-x, i) for i, x in enumerate(nums[: k - 1])]
        heapq.heapify(heap)
        maxima = []
        for j in range(k - 1, len(nums)):
            heapq.heappush(heap, (-nums[j], j))
            while heap[0][1] <= j - k:
                heapq.heappop(heap)
            maxima.append(-heap[0][0])
        return maxima
