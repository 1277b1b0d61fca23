# WA: counts equal numbers once
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        return sorted(set(arr))[:k]
