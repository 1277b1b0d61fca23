# A coin turns each residue class of the row into its running sums, from r to the end. O(mA).
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        ways = [1] + [0] * amount
        for coin in coins:
            for r in range(min(coin, amount + 1 - coin)):
                ways[r::coin] = accumulate(ways[r::coin])
        return ways[amount]
