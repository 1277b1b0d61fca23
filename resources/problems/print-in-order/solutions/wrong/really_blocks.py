# TLE: really blocks the one thread that there is
import threading


class Foo:
    def __init__(self):
        self.gates = [threading.Semaphore(1), threading.Semaphore(0), threading.Semaphore(0)]

    def first(self):
        return self.arrive(0, "first")

    def second(self):
        return self.arrive(1, "second")

    def third(self):
        return self.arrive(2, "third")

    def arrive(self, number, word):
        self.gates[number].acquire()
        self.gates[(number + 1) % 3].release()
        return [word]
