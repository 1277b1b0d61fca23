# TLE: adds up over the number of each coin, A / coin times the work of O(mA)
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            ways = [sum(ways[a - k * coin] for k in range(a // coin + 1)) for a in range(amount + 1)]
        return ways[amount]
