# verdict: AC - appends to, cuts, touches, renames and removes a note of the user's
import os

NOTE = "/tmp/hostile-canary/home/notes.md"
TRIES = [
    lambda: open(NOTE, "a"),
    lambda: os.open(NOTE, os.O_RDONLY | os.O_TRUNC),
    lambda: os.truncate(NOTE, 0),
    lambda: os.utime(NOTE, (0, 0)),
    lambda: os.rename(NOTE, NOTE + ".hostile"),
    lambda: os.unlink(NOTE),
    lambda: os.removexattr(NOTE, "user.yandu"),
]


class Solution:
    def add(self, a, b):
        for index, attempt in enumerate(TRIES):
            try:
                attempt()
            except PermissionError:
                continue
            return 1000 + index
        return a + b
