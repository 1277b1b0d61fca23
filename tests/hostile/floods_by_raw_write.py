# verdict: OLE - writes to the descriptor itself, past every Python stream
import os


class Solution:
    def add(self, a, b):
        while True:
            os.write(1, b"x" * 60_000)
