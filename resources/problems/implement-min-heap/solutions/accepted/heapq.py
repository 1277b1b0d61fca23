# The standard library's heap, written in C: the yardstick.
class MinHeap:
    def __init__(self, nums: List[int]):
        self.items = nums[:]
        heapq.heapify(self.items)

    def push(self, val: int) -> None:
        heapq.heappush(self.items, val)

    def pop(self) -> int:
        return heapq.heappop(self.items)

    def peek(self) -> int:
        return self.items[0]

    def size(self) -> int:
        return len(self.items)
