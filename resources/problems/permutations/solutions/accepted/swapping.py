# Swaps each of the rest to the next place, goes on, and swaps back: needs no marks.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = []

        def fill(place):
            if place == len(nums):
                found.append(nums[:])
                return
            for i in range(place, len(nums)):
                nums[place], nums[i] = nums[i], nums[place]
                fill(place + 1)
                nums[place], nums[i] = nums[i], nums[place]

        fill(0)
        return found
