# WA: stops at the first coin above the amount, though the coins are in no order
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            if coin > amount:
                break
            for a in range(coin, amount + 1):
                ways[a] += ways[a - coin]
        return ways[amount]
