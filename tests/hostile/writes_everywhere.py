# verdict: AC - tries to make, change and remove files by every call there is
import ctypes
import os

TRIES = [
    lambda: os.open("/tmp/hostile-was-here", os.O_CREAT | os.O_WRONLY),
    lambda: os.mkdir("/tmp/hostile-was-here"),
    lambda: os.symlink("/etc", "/tmp/hostile-was-here"),
    lambda: os.link("/etc/hostname", "/tmp/hostile-was-here"),
    lambda: os.mkfifo("/tmp/hostile-was-here"),
    lambda: os.rename("/tmp", "/tmp2"),
    lambda: os.unlink("/etc/hostname"),
    lambda: os.rmdir("/tmp"),
    lambda: os.truncate("/etc/hostname", 0),
    lambda: os.chmod("/tmp", 0o777),
    lambda: os.chown("/tmp", 0, 0),
    lambda: os.utime("/tmp"),
    lambda: os.setxattr("/tmp", "user.hostile", b"x"),
    lambda: os.chdir("/tmp"),
    lambda: os.chroot("/tmp"),
    lambda: os.memfd_create("hostile"),
    lambda: os.copy_file_range(0, 1, 1),
    lambda: os.sendfile(1, 0, 0, 1),
    lambda: os.mknod("/tmp/hostile-was-here"),
]


class Solution:
    def add(self, a, b):
        for index, attempt in enumerate(TRIES):
            try:
                attempt()
            except OSError:
                continue
            return 1000 + index
        libc = ctypes.CDLL(None)
        if libc.creat(b"/tmp/hostile-was-here", 0o666) >= 0:
            return 2000
        return a + b
