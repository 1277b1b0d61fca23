# Chunks as arrays of their own; what is sent is what came in last, summed or as it is.
import numpy as np


class RingWorker:
    def __init__(self, rank, world, data):
        self.world = world
        self.chunks = np.array_split(data, world)
        self.next = rank
        self.rounds = 0
        self.sent = 0

    def send(self):
        self.sent += self.chunks[self.next].size
        return self.chunks[self.next]

    def receive(self, chunk):
        # One number lower each round; the all-gather begins where the reduce-scatter ended.
        self.next = (self.next - 1) % self.world
        self.rounds += 1
        self.chunks[self.next] = (
            self.chunks[self.next] + chunk if self.rounds < self.world else chunk
        )

    def traffic(self):
        return self.sent

    def result(self):
        return np.concatenate(self.chunks) * (1 / self.world)
