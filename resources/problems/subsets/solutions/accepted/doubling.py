# Each number doubles the list: all subsets without it, and all with it.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = [[]]
        for x in nums:
            found += [subset + [x] for subset in found]
        return found
