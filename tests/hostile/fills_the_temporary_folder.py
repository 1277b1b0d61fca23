# verdict: AC - looks for any folder that it may fill
import tempfile


class Solution:
    def add(self, a, b):
        for folder in (None, "/tmp", "/var/tmp", "/dev/shm", "/run/lock", "."):
            try:
                tempfile.NamedTemporaryFile(prefix="hostile", dir=folder, delete=False)
            except OSError:
                continue
            return 999
        return a + b
