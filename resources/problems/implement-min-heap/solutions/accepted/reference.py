# A complete tree in an array: push lets the last item rise, pop lets a new root sink. O(log n) each, O(n) to build.
class MinHeap:
    def __init__(self, nums: List[int]):
        self.items = nums[:]
        for i in range(len(nums) // 2 - 1, -1, -1):
            self._sink(i)

    def push(self, val: int) -> None:
        items = self.items
        items.append(val)
        i = len(items) - 1
        while i and items[(i - 1) // 2] > val:
            items[i] = items[(i - 1) // 2]
            i = (i - 1) // 2
        items[i] = val

    def pop(self) -> int:
        smallest = self.items[0]
        last = self.items.pop()
        if self.items:
            self.items[0] = last
            self._sink(0)
        return smallest

    def peek(self) -> int:
        return self.items[0]

    def size(self) -> int:
        return len(self.items)

    def _sink(self, i):
        items = self.items
        size, val = len(items), items[i]
        while (child := 2 * i + 1) < size:
            if child + 1 < size and items[child + 1] < items[child]:
                child += 1
            if val <= items[child]:
                break
            items[i] = items[child]
            i = child
        items[i] = val
