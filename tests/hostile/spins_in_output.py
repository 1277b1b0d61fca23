# verdict: TLE - an output that never finishes writing
import sys


class Endless:
    def write(self, text):
        return len(text)

    def flush(self):
        while True:
            pass


class Solution:
    def add(self, a, b):
        sys.stdout = Endless()
        return a + b
