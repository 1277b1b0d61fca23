# WA: searches from the largest coin down and returns the first way, which need not be the shortest
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        coins = sorted(coins, reverse=True)
        dead = set()

        def search(i, left):
            if left == 0:
                return 0
            if i == len(coins) or (i, left) in dead:
                return None
            for k in range(left // coins[i], -1, -1):
                rest = search(i + 1, left - k * coins[i])
                if rest is not None:
                    return k + rest
            dead.add((i, left))
            return None

        found = search(0, amount)
        return -1 if found is None else found
