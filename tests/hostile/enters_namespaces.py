# verdict: AC - makes namespaces in which it would be root, and mounts
import ctypes
import os

CALLS = [
    (272, 0x10000000),  # unshare: user
    (272, 0x00020000),  # unshare: mounts
    (308, 3, 0),  # setns
    (165, b"none", b"/tmp", b"tmpfs", 0, 0),  # mount
    (155, b"/", b"/"),  # pivot_root
    (161, b"/tmp"),  # chroot
    (428, -100, b"/", 0),  # open_tree
    (442, -100, b"", 0, b"\0" * 32, 32),  # mount_setattr
]


class Solution:
    def add(self, a, b):
        libc = ctypes.CDLL(None)
        for index, call in enumerate(CALLS):
            if libc.syscall(*call) != -1:
                return 1000 + index
        return a + b
