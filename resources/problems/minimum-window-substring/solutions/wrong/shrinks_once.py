# WA: lets go of one letter only, where the left end should go on as long as t is covered
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        missing = len(t)
        start = end = left = 0
        for right, letter in enumerate(s, 1):
            missing -= need[letter] > 0
            need[letter] -= 1
            if missing:
                continue
            if need[s[left]] < 0:
                need[s[left]] += 1
                left += 1
            if not end or right - left < end - start:
                start, end = left, right
        return s[start:end]
