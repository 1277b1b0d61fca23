# WA: counts in an array by the numbers themselves, where negative ones wrap round to its end
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = [0] * 10001
        for x in nums:
            counts[x] += 1
        return sorted(range(10001), key=lambda x: -counts[x])[:k]
