# TLE: grows a window anew from every start, O(m^2); also the oracle on small cases
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        best = ""
        for start in range(len(s)):
            need, missing = Counter(t), len(t)
            for end in range(start, len(s)):
                missing -= need[s[end]] > 0
                need[s[end]] -= 1
                if not missing:
                    if not best or end + 1 - start < len(best):
                        best = s[start : end + 1]
                    break
        return best
