# WA: counts no way to make 0, so coins that make the amount by themselves are all it sees
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [0] * (amount + 1)
        for coin in coins:
            for a in range(coin, amount + 1):
                ways[a] += ways[a - coin] if a > coin else 1
        return ways[amount]
