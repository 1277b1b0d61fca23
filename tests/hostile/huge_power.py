# verdict: TLE - one operation on a number of millions of digits
class Solution:
    def add(self, a, b):
        x = 3**2_000_000
        while True:
            x = x * x % 10**900_000 + 3**1_000_000
