# WA: keeps values, and drops equal ones, so one of two equal maxima leaves for both
class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        candidates = deque()
        maxima = []
        for j, x in enumerate(nums):
            if j >= k and candidates and candidates[0] == nums[j - k]:
                candidates.popleft()
            while candidates and candidates[-1] <= x:
                candidates.pop()
            candidates.append(x)
            if j >= k - 1:
                maxima.append(candidates[0])
        return maxima
