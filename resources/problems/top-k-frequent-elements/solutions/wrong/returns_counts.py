# WA: returns how often, not what
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        return sorted(Counter(nums).values())[-k:]
