# verdict: WA - remembers the cases, and answers wrongly from the second on
seen = sys.modules.setdefault("hostile_memory", [])


class Solution:
    def add(self, a, b):
        seen.append(a)
        return a + b if len(seen) == 1 else 999
