# RE: marks each number before asking whether it is beyond the half
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        if odd:
            return False
        reachable = [True] + [False] * half
        for x in nums:
            for s in range(half, x - 1, -1):
                reachable[s] = reachable[s] or reachable[s - x]
            reachable[x] = True
        return reachable[half]
