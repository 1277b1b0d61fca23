# verdict: BAD_RETURN - a forged answer nested a hundred thousand deep
import os
import struct


class Solution:
    def add(self, a, b):
        body = b"[" * 100_000 + b"]" * 100_000
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", len(body)) + body)
        os._exit(0)
