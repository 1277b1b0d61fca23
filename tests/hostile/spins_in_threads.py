# verdict: TLE - answers never, and burns time in threads beside
import threading


def burn():
    while True:
        sum(range(1000))


class Solution:
    def add(self, a, b):
        for _ in range(4):
            threading.Thread(target=burn).start()
        threading.Event().wait()
