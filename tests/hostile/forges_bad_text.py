# verdict: BAD_RETURN - a forged answer that is no text in any encoding
import os
import struct


class Solution:
    def add(self, a, b):
        body = b'"\xff\xfe\xed\xa0\x80'
        os.write(3, struct.pack(">cI", b"D", 0) + struct.pack(">cI", b"V", len(body)) + body)
        os._exit(0)
