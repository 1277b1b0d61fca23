# Breadth first: layer k holds the amounts that k coins make and no fewer do. O(mA).
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        seen, layer, used = {0}, {0}, 0
        while layer and amount not in seen:
            layer = {a + coin for a in layer for coin in coins if a + coin <= amount} - seen
            seen |= layer
            used += 1
        return used if amount in seen else -1
