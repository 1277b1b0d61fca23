# verdict: WA - a forged answer that is equal to nothing, itself included
import os
import struct


class Solution:
    def add(self, a, b):
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", 3) + b"NaN")
        os._exit(0)
