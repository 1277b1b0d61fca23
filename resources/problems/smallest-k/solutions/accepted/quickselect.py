# Parts round a random number and goes on only where the border lies. O(n) expected.
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        kept = []
        while k:
            pivot = random.choice(arr)
            smaller = [x for x in arr if x < pivot]
            if k < len(smaller):
                arr = smaller
                continue
            equal = min(k - len(smaller), arr.count(pivot))
            kept += smaller + [pivot] * equal
            k -= len(smaller) + equal
            arr = [x for x in arr if x > pivot]
        return kept
