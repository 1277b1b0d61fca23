# WA: leaves the zeros out, though each of them doubles the number of ways
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        ways = {0: 1}
        for x in nums:
            if x == 0:
                continue
            after = defaultdict(int)
            for total, count in ways.items():
                after[total + x] += count
                after[total - x] += count
            ways = after
        return ways.get(target, 0)
