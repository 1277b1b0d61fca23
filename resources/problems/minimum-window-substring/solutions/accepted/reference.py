# The right end grows until t is covered, the left end shrinks as long as it is. O(m + n).
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)  # what the window still lacks; below zero where it has too much
        missing = len(t)
        start = end = left = 0
        for right, letter in enumerate(s, 1):
            missing -= need[letter] > 0
            need[letter] -= 1
            if missing:
                continue
            while need[s[left]] < 0:
                need[s[left]] += 1
                left += 1
            if not end or right - left < end - start:
                start, end = left, right
        return s[start:end]
