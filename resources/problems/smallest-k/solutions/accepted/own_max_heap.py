# A max-heap by hand: a smaller number takes the root's place and sinks. O(n log k).
class Solution:
    def smallestK(self, arr: List[int], k: int) -> List[int]:
        kept = sorted(arr[:k], reverse=True)
        for x in arr[k:] if k else ():
            if x >= kept[0]:
                continue
            i = 0
            while (child := 2 * i + 1) < k:
                if child + 1 < k and kept[child + 1] > kept[child]:
                    child += 1
                if x >= kept[child]:
                    break
                kept[i] = kept[child]
                i = child
            kept[i] = x
        return kept
