# verdict: BAD_RETURN - a forged answer of a million digits
import os
import struct


class Solution:
    def add(self, a, b):
        body = b"9" * 100_000
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", len(body)) + body)
        os._exit(0)
