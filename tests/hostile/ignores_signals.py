# verdict: TLE - catches every signal and every exception
import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


class Solution:
    def add(self, a, b):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
