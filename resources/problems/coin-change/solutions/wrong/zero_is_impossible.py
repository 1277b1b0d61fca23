# WA: answers -1 for an amount of 0
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [inf] * amount
        for coin in coins:
            for a in range(coin, amount + 1):
                fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if 0 < fewest[amount] < inf else -1
