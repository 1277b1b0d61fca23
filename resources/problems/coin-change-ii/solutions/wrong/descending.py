# WA: updates the amounts from large to small, so each coin is used once at most
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            for a in range(amount, coin - 1, -1):
                ways[a] += ways[a - coin]
        return ways[amount]
