# The same heap by hand: a larger number takes the root's place and sinks. O(n log k).
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        kept = sorted(nums[:k])
        for x in nums[k:]:
            if x <= kept[0]:
                continue
            i = 0
            while (child := 2 * i + 1) < k:
                if child + 1 < k and kept[child + 1] < kept[child]:
                    child += 1
                if x <= kept[child]:
                    break
                kept[i] = kept[child]
                i = child
            kept[i] = x
        return kept[0]
