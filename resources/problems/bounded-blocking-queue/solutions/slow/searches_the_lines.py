# TLE: searches both lines for the thread that gives up, O(n) a call; also the oracle on small cases
class BoundedBlockingQueue:
    def __init__(self, capacity):
        self.capacity = capacity
        self.elements = []
        self.producers = []
        self.consumers = []

    def enqueue(self, thread, element):
        if len(self.elements) == self.capacity:
            self.producers.append([thread, element])
            return []
        if self.consumers:
            return [[thread, element], [self.consumers.pop(0), element]]
        self.elements.append(element)
        return [[thread, element]]

    def dequeue(self, thread):
        if not self.elements:
            self.consumers.append(thread)
            return []
        completed = [[thread, self.elements.pop(0)]]
        if self.producers:
            completed.append(self.producers.pop(0))
            self.elements.append(completed[-1][1])
        return completed

    def timeout(self, thread):
        before = len(self.producers) + len(self.consumers)
        self.producers = [call for call in self.producers if call[0] != thread]
        self.consumers = [one for one in self.consumers if one != thread]
        return len(self.producers) + len(self.consumers) < before

    def size(self):
        return len(self.elements)
