# verdict: BAD_RETURN - nested less deeply than a parser takes, and deeper than a comparison does
import os
import struct


class Solution:
    def add(self, a, b):
        body = b"[" * 900 + b"]" * 900
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", len(body)) + body)
        os._exit(0)
