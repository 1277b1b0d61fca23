# Keeps only the places whose letter is in t and slides over those: quick where t has few letters.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        need = Counter(t)
        places = [i for i, letter in enumerate(s) if letter in need]
        have = Counter()
        full, first, best = 0, 0, None
        for last in places:
            have[s[last]] += 1
            full += have[s[last]] == need[s[last]]
            while full == len(need):
                left = places[first]
                if best is None or last - left < best[1] - best[0]:
                    best = left, last
                full -= have[s[left]] == need[s[left]]
                have[s[left]] -= 1
                first += 1
        return s[best[0] : best[1] + 1] if best else ""
