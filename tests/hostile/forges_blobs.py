# verdict: BAD_RETURN - sends arrays without end where a number is due
import os
import struct


class Solution:
    def add(self, a, b):
        os.write(3, struct.pack(">cI", b"D", 0))
        blob = struct.pack(">cI", b"B", 1 << 20) + bytes(1 << 20)
        while True:
            view = memoryview(blob)
            while view:
                view = view[os.write(3, view) :]
