# One row of sums that can be made, updated from large to small: a 0/1 knapsack to be filled. O(nS).
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        half, odd = divmod(sum(nums), 2)
        if odd:
            return False
        reachable = [True] + [False] * half
        for x in nums:
            for s in range(half, x - 1, -1):
                if reachable[s - x]:
                    reachable[s] = True
        return reachable[half]
