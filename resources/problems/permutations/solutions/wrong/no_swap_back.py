# WA: does not swap back, so that some orders come twice and others never
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

        fill(0)
        return found
