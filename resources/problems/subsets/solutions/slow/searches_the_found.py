# TLE: takes one number away from each subset and looks through all that was found, O(4^n)
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = [nums[:]]
        for subset in found:
            for i in range(len(subset)):
                smaller = subset[:i] + subset[i + 1 :]
                if smaller not in found:
                    found.append(smaller)
        return found
