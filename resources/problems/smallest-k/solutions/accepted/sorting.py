# Sorts everything, O(n log n); obviously right, the oracle of the pack.
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        return sorted(arr)[:k]
