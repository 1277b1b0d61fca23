# WA: slices with -k, which for k = 0 is the whole list
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        return sorted(arr, reverse=True)[-k:]
