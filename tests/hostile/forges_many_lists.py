# verdict: BAD_RETURN - sixty megabytes of brackets, which would be a gigabyte of lists
import os
import struct


class Solution:
    def add(self, a, b):
        count = 20_000_000
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", 3 * count + 1) + b"[[]")
        for _ in range(count // 10_000 - 1):
            part = b",[]" * 10_000
            while part:
                part = part[os.write(3, part) :]
        part = b",[]" * 9_999 + b"]"
        while part:
            part = part[os.write(3, part) :]
        os._exit(0)
