# verdict: TLE - clocks that stand still, for whoever asks in this process
import resource
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "clock_gettime"):
    setattr(time, name, lambda *_: 0.0)
resource.getrusage = lambda *_: None


class Solution:
    def add(self, a, b):
        while True:
            pass
