# verdict: MLE - shared anonymous pages, which RLIMIT_DATA does not count
import mmap


class Solution:
    def add(self, a, b):
        kept = []
        while True:
            block = mmap.mmap(-1, 16 << 20)
            for at in range(0, 16 << 20, 4096):
                block[at] = 1
            kept.append(block)
