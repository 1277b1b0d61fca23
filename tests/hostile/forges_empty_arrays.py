# verdict: BAD_RETURN - sends arrays of no bytes for ever
import os
import struct


class Solution:
    def add(self, a, b):
        os.write(3, struct.pack(">cI", b"D", 0))
        while True:
            os.write(3, struct.pack(">cI", b"B", 0) * 5_000)
