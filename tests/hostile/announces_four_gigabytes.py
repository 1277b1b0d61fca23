# verdict: BAD_RETURN - a frame longer than any may be
import os
import time


class Solution:
    def add(self, a, b):
        os.write(3, b"V\xff\xff\xff\xff")
        time.sleep(60)
