# verdict: BLOCKED - a pool of processes
import multiprocessing


class Solution:
    def add(self, a, b):
        with multiprocessing.Pool(2) as pool:
            return pool.apply(sum, ([a, b],))
