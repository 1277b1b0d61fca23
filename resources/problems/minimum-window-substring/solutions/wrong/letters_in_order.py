# WA: looks for the letters of t in their order, which is another problem
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        best = ""
        for start in range(len(s)):
            end, found = start, 0
            while end < len(s) and found < len(t):
                found += s[end] == t[found]
                end += 1
            if found == len(t) and (not best or end - start < len(best)):
                best = s[start:end]
        return best
