# verdict: RE - runs out of descriptors, which are few
import os


class Solution:
    def add(self, a, b):
        while True:
            os.pipe()
