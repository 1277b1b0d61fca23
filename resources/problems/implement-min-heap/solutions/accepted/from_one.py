# Indices from 1, so that the family is i // 2, 2i and 2i + 1, with swaps as in most textbooks.
class MinHeap:
    def __init__(self, nums: List[int]):
        self.items = [None, *nums]
        for i in range(len(nums) // 2, 0, -1):
            self._down(i)

    def push(self, val: int) -> None:
        items, i = self.items, len(self.items)
        items.append(val)
        while i > 1 and items[i] < items[i // 2]:
            items[i], items[i // 2] = items[i // 2], items[i]
            i //= 2

    def pop(self) -> int:
        items = self.items
        items[1], items[-1] = items[-1], items[1]
        smallest = items.pop()
        self._down(1)
        return smallest

    def peek(self) -> int:
        return self.items[1]

    def size(self) -> int:
        return len(self.items) - 1

    def _down(self, i):
        items = self.items
        while True:
            least = i
            for child in (2 * i, 2 * i + 1):
                if child < len(items) and items[child] < items[least]:
                    least = child
            if least == i:
                return
            items[i], items[least] = items[least], items[i]
            i = least
