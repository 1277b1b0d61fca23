# Threads are generators that yield what they wait for; a scheduler runs them to a standstill.
class Semaphore:
    def __init__(self, permits):
        self.permits = permits
        self.line = deque()


class Foo:
    def __init__(self):
        self.gates = [Semaphore(1), Semaphore(0), Semaphore(0)]
        self.screen = []

    def first(self):
        return self.start(self.thread(0, "first"))

    def second(self):
        return self.start(self.thread(1, "second"))

    def third(self):
        return self.start(self.thread(2, "third"))

    def thread(self, number, word):
        yield self.gates[number]
        self.screen.append(word)
        self.gates[(number + 1) % 3].permits += 1

    def start(self, thread):
        self.screen = []
        gate = next(thread)
        gate.line.append(thread)
        moved = True
        while moved:
            moved = any([self.let_go(gate) for gate in self.gates])
        return self.screen

    def let_go(self, gate):
        if not gate.permits or not gate.line:
            return False
        gate.permits -= 1
        next(gate.line.popleft(), None)
        return True
