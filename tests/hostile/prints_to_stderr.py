# verdict: OLE - writes to the error stream without end
import os


class Solution:
    def add(self, a, b):
        while True:
            os.write(2, b"x" * 60_000)
