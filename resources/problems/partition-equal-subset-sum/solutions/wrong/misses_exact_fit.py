# WA: stops one short, so a number never makes a sum by itself
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        if odd:
            return False
        reachable = [True] + [False] * half
        for x in nums:
            for s in range(half, x, -1):
                reachable[s] = reachable[s] or reachable[s - x]
        return reachable[half]
