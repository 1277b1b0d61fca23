# verdict: BAD_RETURN - writes rubbish to the judge
import os


class Solution:
    def add(self, a, b):
        while True:
            os.write(3, b"\xff" * 60_000)
