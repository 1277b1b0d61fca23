# verdict: BLOCKED - hides the call in pickled bytes
import pickle


class Command:
    def __reduce__(self):
        import os

        return os.open, ("/etc/shadow", 0)


class Solution:
    def add(self, a, b):
        pickle.loads(pickle.dumps(Command()))
        return a + b
