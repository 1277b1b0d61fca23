# verdict: TLE - says that it is done, and only then works
import os
import struct
import time


class Solution:
    def add(self, a, b):
        os.write(3, struct.pack(">cI", b"D", 0))
        os.read(3, 5)
        begun = time.process_time()
        while time.process_time() - begun < 1:
            pass
        answer = b"%d" % (a + b)
        os.write(3, struct.pack(">cI", b"V", len(answer)) + answer)
        while True:
            time.sleep(1)
