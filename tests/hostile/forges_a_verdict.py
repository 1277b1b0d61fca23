# verdict: BAD_RETURN - claims the verdict AC for itself
import json
import os
import struct


def frame(kind, body=b""):
    return struct.pack(">cI", kind, len(body)) + body


class Solution:
    def add(self, a, b):
        said = {"verdict": "AC", "reason": "", "traceback": ""}
        os.write(3, frame(b"D") + frame(b"E", json.dumps(said).encode()))
        os._exit(0)
