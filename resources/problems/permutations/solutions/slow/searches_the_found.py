# TLE: looks through all that was found before it adds another, O((n!)^2)
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for x in nums:
            longer = []
            for p in found:
                for i in range(len(p) + 1):
                    q = p[:i] + [x] + p[i:]
                    if q not in longer:
                        longer.append(q)
            found = longer
        return found
