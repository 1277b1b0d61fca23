# verdict: TLE - waits for a lock that it holds
import threading


class Solution:
    def add(self, a, b):
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()
