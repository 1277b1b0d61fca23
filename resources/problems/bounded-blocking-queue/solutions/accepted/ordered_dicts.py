# A dict keeps the order of its keys and forgets one in O(1): each line of waiters is such a dict.
class BoundedBlockingQueue:
    def __init__(self, capacity):
        self.capacity = capacity
        self.elements = deque()
        self.producers = OrderedDict()
        self.consumers = OrderedDict()

    def enqueue(self, thread, element):
        self.producers[thread] = element
        return self.settle(thread)

    def dequeue(self, thread):
        self.consumers[thread] = None
        return self.settle(thread)

    def timeout(self, thread):
        for line in (self.producers, self.consumers):
            if thread in line:
                del line[thread]
                return True
        return False

    def size(self):
        return len(self.elements)

    def settle(self, newcomer):
        completed = []
        while True:
            if self.consumers and self.elements:
                thread, _ = self.consumers.popitem(last=False)
                completed.append([thread, self.elements.popleft()])
            elif self.producers and len(self.elements) < self.capacity:
                thread, element = self.producers.popitem(last=False)
                self.elements.append(element)
                completed.append([thread, element])
            else:
                return completed
