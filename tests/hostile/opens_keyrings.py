# verdict: AC - searches and fills the user's keyrings
import ctypes
import os

CALLS = [
    (248, b"user", b"hostile", b"x", 1, -4),  # add_key
    (249, b"user", b"hostile", 0, -4),  # request_key
    (250, 0, -4, 1),  # keyctl: get the user's keyring
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
