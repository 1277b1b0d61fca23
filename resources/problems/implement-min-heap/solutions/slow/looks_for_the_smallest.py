# TLE: a plain list that looks through everything for each pop, O(n)
class MinHeap:
    def __init__(self, nums: List[int]):
        self.items = nums[:]

    def push(self, val: int) -> None:
        self.items.append(val)

    def pop(self) -> int:
        smallest = min(self.items)
        self.items.remove(smallest)
        return smallest

    def peek(self) -> int:
        return min(self.items)

    def size(self) -> int:
        return len(self.items)
