# verdict: BLOCKED - starts another program
import subprocess


class Solution:
    def add(self, a, b):
        subprocess.run(["/bin/sh", "-c", "touch $HOME/hostile"], check=False)
        return a + b
