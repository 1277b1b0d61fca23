# WA: updates the sums from small to large, so a number can be used again and again
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        if odd:
            return False
        reachable = [True] + [False] * half
        for x in nums:
            for s in range(x, half + 1):
                reachable[s] = reachable[s] or reachable[s - x]
        return reachable[half]
