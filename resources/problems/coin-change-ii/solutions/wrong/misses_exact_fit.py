# WA: starts one too far, so no coin ever makes an amount by itself
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            for a in range(coin + 1, amount + 1):
                ways[a] += ways[a - coin]
        return ways[amount]
