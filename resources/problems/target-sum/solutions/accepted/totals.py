# How many ways lead to each total so far, number by number: no algebra needed. O(nS).
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        ways = {0: 1}
        for x in nums:
            after = defaultdict(int)
            for total, count in ways.items():
                after[total + x] += count
                after[total - x] += count
            ways = after
        return ways.get(target, 0)
