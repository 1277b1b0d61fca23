# verdict: TLE - one call into C that does not come back
import re


class Solution:
    def add(self, a, b):
        return len(re.findall(r"(a+)+$", "a" * 60 + "b"))
