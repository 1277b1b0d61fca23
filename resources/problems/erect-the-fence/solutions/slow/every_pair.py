# TLE: keeps both trees of each pair that has all others on one side, O(n^3); also the oracle on small cases
class Solution:
    def outerTrees(self, trees: List[List[int]]) -> List[List[int]]:
        if len(trees) == 1:
            return trees
        fence = set()
        for (x1, y1), (x2, y2) in itertools.combinations(trees, 2):
            turns = [(x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) for x, y in trees]
            if min(turns) >= 0 or max(turns) <= 0:
                fence |= {(x1, y1), (x2, y2)}
        return [list(p) for p in fence]
