# verdict: BAD_RETURN - a forged answer of a million brackets that never close
import os
import struct


class Solution:
    def add(self, a, b):
        body = b"[" * 1_000_000
        frames = struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", len(body)) + body
        while frames:
            frames = frames[os.write(3, frames) :]
        os._exit(0)
