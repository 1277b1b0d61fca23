# WA: updates the amounts from large to small, so each coin is used once at most
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [inf] * amount
        for coin in coins:
            for a in range(amount, coin - 1, -1):
                fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if fewest[amount] < inf else -1
