# verdict: AC - a thread that stays behind does not hold the answer up
import threading
import time


class Solution:
    def add(self, a, b):
        threading.Thread(target=time.sleep, args=(3600,)).start()
        return a + b
