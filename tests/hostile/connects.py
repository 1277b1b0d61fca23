# verdict: BLOCKED - opens a connection
import socket


class Solution:
    def add(self, a, b):
        socket.create_connection(("127.0.0.1", 80), timeout=1)
        return a + b
