# TLE: lists every combination, with no memory of what is left; an oracle on small cases
class Solution:
    def change(self, amount: int, coins: List[int]) -> int:
        def count(i, left):
            if left == 0:
                return 1
            if i == len(coins) or left < 0:
                return 0
            return count(i, left - coins[i]) + count(i + 1, left)

        return count(0, amount)
