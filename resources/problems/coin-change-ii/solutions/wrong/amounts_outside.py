# WA: loops over amounts outside and coins inside, which counts every order on its own
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for a in range(1, amount + 1):
            for coin in coins:
                if coin <= a:
                    ways[a] += ways[a - coin]
        return ways[amount]
