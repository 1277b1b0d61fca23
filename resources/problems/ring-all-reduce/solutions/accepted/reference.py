# One buffer and its chunks' bounds; the round says which leaves and what to do with the other.
import numpy as np


class RingWorker:
    def __init__(self, rank, world, data):
        self.rank = rank
        self.world = world
        self.buffer = data.copy()
        size, longer = divmod(len(data), world)
        self.bounds = [i * size + min(i, longer) for i in range(world + 1)]
        self.round = 0
        self.sent = 0

    def send(self):
        chunk = self.chunk(self.leaving()).copy()
        self.sent += len(chunk)
        return chunk

    def receive(self, chunk):
        own = self.chunk(self.leaving() - 1)
        if self.round < self.world - 1:
            own += chunk
        else:
            own[:] = chunk
        self.round += 1

    def traffic(self):
        return self.sent

    def result(self):
        return self.buffer / self.world

    def leaving(self):
        # Modulo world, the second half's numbers go on where the first half's ended.
        return self.rank - self.round

    def chunk(self, number):
        number %= self.world
        return self.buffer[self.bounds[number] : self.bounds[number + 1]]
