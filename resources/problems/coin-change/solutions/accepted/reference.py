# Fewest coins of each amount, updated from small to large so that a coin can be used again. O(mA).
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        none = amount + 1
        fewest = [0] + [none] * amount
        for coin in coins:
            for a in range(coin, amount + 1):
                if fewest[a - coin] + 1 < fewest[a]:
                    fewest[a] = fewest[a - coin] + 1
        return fewest[amount] if fewest[amount] < none else -1
