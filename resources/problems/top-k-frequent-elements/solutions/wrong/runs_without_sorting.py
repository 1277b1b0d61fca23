# WA: counts runs of neighbours in an array that is not sorted
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        runs = sorted((-len(list(run)), number) for number, run in groupby(nums))
        return [number for _, number in runs[:k]]
