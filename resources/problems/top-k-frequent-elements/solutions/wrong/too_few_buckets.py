# RE: has no bucket for a number that fills the whole array
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        buckets = [[] for _ in range(len(nums))]
        for number, count in Counter(nums).items():
            buckets[count].append(number)
        return [number for bucket in reversed(buckets) for number in bucket][:k]
