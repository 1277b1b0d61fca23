# verdict: BLOCKED - a block of memory by name, which outlives the process
from multiprocessing import shared_memory


class Solution:
    def add(self, a, b):
        shared_memory.SharedMemory("hostile", create=True, size=4096)
        return a + b
