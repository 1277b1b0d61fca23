# WA: starts each window's maximum from zero, so windows of negative numbers answer 0
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        candidates = deque()
        maxima = []
        for j, x in enumerate(nums):
            while candidates and nums[candidates[-1]] <= x:
                candidates.pop()
            candidates.append(j)
            if candidates[0] <= j - k:
                candidates.popleft()
            if j >= k - 1:
                maxima.append(max(0, nums[candidates[0]]))
        return maxima
