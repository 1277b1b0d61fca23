# WA: counts a letter as complete again each time one more than enough comes in
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need, have = Counter(t), Counter()
        full, left, best = 0, 0, None
        for right, letter in enumerate(s):
            have[letter] += 1
            if letter in need and have[letter] >= need[letter]:
                full += 1
            while full >= len(need) and left <= right:
                if best is None or right - left < best[1] - best[0]:
                    best = left, right
                have[s[left]] -= 1
                if s[left] in need and have[s[left]] < need[s[left]]:
                    full -= 1
                left += 1
        return s[best[0] : best[1] + 1] if best else ""
