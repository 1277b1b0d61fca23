# TLE: moves the two ends rightly, but counts the whole window anew at every step
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        left, best = 0, ""
        for right in range(1, len(s) + 1):
            while need <= Counter(s[left:right]):
                if not best or right - left < len(best):
                    best = s[left:right]
                left += 1
        return best
