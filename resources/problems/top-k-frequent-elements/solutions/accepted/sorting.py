# Sorts the different numbers by count, O(n + d log d); obviously right, the oracle of the pack.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = {}
        for x in nums:
            counts[x] = counts.get(x, 0) + 1
        return sorted(counts, key=lambda x: -counts[x])[:k]
