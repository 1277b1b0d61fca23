# verdict: AC - output that is no text does not disturb the answer
import os
import sys


class Solution:
    def add(self, a, b):
        os.write(1, bytes(range(256)))
        print("\ud800")
        sys.stdout = None
        return a + b
