# verdict: WA - writes its own frames and leaves
import json
import os
import struct


def frame(kind, body=b""):
    return struct.pack(">cI", kind, len(body)) + body


class Solution:
    def add(self, a, b):
        os.write(3, frame(b"D") + frame(b"V", json.dumps("accepted").encode()))
        os._exit(0)
