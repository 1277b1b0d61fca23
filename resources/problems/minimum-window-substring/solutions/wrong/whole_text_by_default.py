# WA: starts with all of s as the best window, and so returns it where there is none
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        missing = len(t)
        start, end, left = 0, len(s), 0
        for right, letter in enumerate(s, 1):
            missing -= need[letter] > 0
            need[letter] -= 1
            if missing:
                continue
            while need[s[left]] < 0:
                need[s[left]] += 1
                left += 1
            if right - left < end - start:
                start, end = left, right
        return s[start:end]
