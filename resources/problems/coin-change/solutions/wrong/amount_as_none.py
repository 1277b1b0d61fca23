# WA: marks "cannot be made" by the amount itself, which is the answer where all coins are ones
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [amount] * amount
        for coin in coins:
            for a in range(coin, amount + 1):
                fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if fewest[amount] < amount or amount == 0 else -1
