# WA: cuts the answer without its last letter
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need, have = Counter(t), Counter()
        left, best = 0, None
        for right, letter in enumerate(s):
            have[letter] += 1
            while all(have[c] >= count for c, count in need.items()):
                if best is None or right - left < best[1] - best[0]:
                    best = left, right
                have[s[left]] -= 1
                left += 1
        return s[best[0] : best[1]] if best else ""
