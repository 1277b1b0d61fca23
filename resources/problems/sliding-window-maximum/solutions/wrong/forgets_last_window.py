# WA: stops one window short of the end
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        if len(nums) == k:
            return [max(nums)]
        candidates = deque()
        maxima = []
        for j, x in enumerate(nums[:-1]):
            while candidates and nums[candidates[-1]] <= x:
                candidates.pop()
            candidates.append(j)
            if candidates[0] <= j - k:
                candidates.popleft()
            if j >= k - 1:
                maxima.append(nums[candidates[0]])
        return maxima
