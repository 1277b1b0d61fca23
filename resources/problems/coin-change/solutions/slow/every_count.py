# TLE: asks of each coin how many, for every amount: A / coin times the work of O(mA)
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [inf] * amount
        for coin in coins:
            for a in range(amount, coin - 1, -1):
                fewest[a] = min(fewest[a - k * coin] + k for k in range(a // coin + 1))
        return fewest[amount] if fewest[amount] < inf else -1
