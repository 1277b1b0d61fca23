# verdict: RE - looks a name up, which would tell a server of it
import socket


class Solution:
    def add(self, a, b):
        return len(socket.getaddrinfo("hostile.invalid", 80))
