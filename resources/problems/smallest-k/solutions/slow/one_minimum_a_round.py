# TLE: takes the smallest number away k times, O(nk)
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        left, kept = arr[:], []
        for _ in range(k):
            smallest = min(left)
            left.remove(smallest)
            kept.append(smallest)
        return kept
