# verdict: BLOCKED - reaches a service of the session by its socket file
import socket


class Solution:
    def add(self, a, b):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as service:
            service.connect("/tmp/hostile-canary/service")
            service.send(b"hostile")
        return a + b
