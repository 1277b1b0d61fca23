# One bucket a count, emptied from the highest. O(n).
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        buckets = [[] for _ in range(len(nums) + 1)]
        for number, count in Counter(nums).items():
            buckets[count].append(number)
        found = []
        for bucket in reversed(buckets):
            found += bucket
            if len(found) >= k:
                return found[:k]
