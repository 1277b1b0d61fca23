# The definition, amount by amount: one more than the best of what is left without the last coin.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0]
        for a in range(1, amount + 1):
            fewest.append(min((fewest[a - coin] + 1 for coin in coins if coin <= a), default=inf))
        return fewest[amount] if fewest[amount] < inf else -1
