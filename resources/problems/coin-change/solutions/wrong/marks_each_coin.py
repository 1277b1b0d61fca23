# RE: marks each coin's own value first, beyond the end where the coin exceeds the amount
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [inf] * amount
        for coin in coins:
            fewest[coin] = 1
        for a in range(1, amount + 1):
            for coin in coins:
                if coin < a:
                    fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if fewest[amount] < inf else -1
