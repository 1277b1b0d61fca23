# The whole table: with the first i coins, the ways without coin i and those with one more of it.
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        above = [1] + [0] * amount
        for coin in coins:
            row = []
            for a in range(amount + 1):
                row.append(above[a] + (row[a - coin] if a >= coin else 0))
            above = row
        return above[amount]
