# verdict: BLOCKED - starts a program by the library's own call, without fork
import os


class Solution:
    def add(self, a, b):
        os.posix_spawn("/bin/sleep", ["sleep", "3600"], {})
        return a + b
