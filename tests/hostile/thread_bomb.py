# verdict: RE - starts threads until the address space is used up
import threading


class Solution:
    def add(self, a, b):
        stop = threading.Event()
        while True:
            threading.Thread(target=stop.wait, daemon=True).start()
