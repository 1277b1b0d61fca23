# TLE: tries every last coin and forgets the amounts already solved; an oracle on small cases
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        def fewest(a):
            if a == 0:
                return 0
            return min((fewest(a - coin) + 1 for coin in coins if coin <= a), default=inf)

        answer = fewest(amount)
        return answer if answer < inf else -1
