# verdict: TLE - catches the memory error and goes on
class Solution:
    def add(self, a, b):
        kept = []
        while True:
            try:
                kept.append(bytearray(1 << 20))
            except MemoryError:
                pass
