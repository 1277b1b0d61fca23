# verdict: TLE - begins a frame and never finishes it
import os
import struct
import time


class Solution:
    def add(self, a, b):
        os.write(3, struct.pack(">cI", b"D", 0)[:3])
        time.sleep(3600)
