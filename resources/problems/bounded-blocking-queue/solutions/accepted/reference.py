# The elements and two lines of waiters; who gives up is marked and passed over. O(1) amortised.
class BoundedBlockingQueue:
    def __init__(self, capacity):
        self.capacity = capacity
        self.elements = deque()
        self.producers = deque()
        self.consumers = deque()
        self.waits = {}

    def enqueue(self, thread, element):
        if len(self.elements) == self.capacity:
            self.wait(self.producers, thread, element)
            return []
        consumer = self.longest_waiting(self.consumers)
        if consumer is None:
            self.elements.append(element)
            return [[thread, element]]
        return [[thread, element], [consumer[0], element]]

    def dequeue(self, thread):
        if not self.elements:
            self.wait(self.consumers, thread, None)
            return []
        completed = [[thread, self.elements.popleft()]]
        producer = self.longest_waiting(self.producers)
        if producer is not None:
            self.elements.append(producer[1])
            completed.append(producer)
        return completed

    def timeout(self, thread):
        return self.waits.pop(thread, None) is not None

    def size(self):
        return len(self.elements)

    def wait(self, line, thread, element):
        call = [thread, element]
        self.waits[thread] = call
        line.append(call)

    def longest_waiting(self, line):
        while line:
            call = line.popleft()
            # The same thread may have given up and wait anew: only its latest call counts.
            if self.waits.get(call[0]) is call:
                del self.waits[call[0]]
                return call
        return None
