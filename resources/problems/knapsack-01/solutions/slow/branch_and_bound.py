# TLE: prunes by the fractional bound, which hardly prunes where value and weight go together
class Solution:
    def knapsack(self, weights: List[int], values: List[int], capacity: int) -> int:
        items = sorted(zip(weights, values), key=lambda item: -item[1] / item[0])
        best = 0

        def bound(i, room, gained):
            for weight, value in items[i:]:
                if weight > room:
                    return gained + value * room / weight
                room -= weight
                gained += value
            return gained

        def search(i, room, gained):
            nonlocal best
            best = max(best, gained)
            if i == len(items) or bound(i, room, gained) <= best:
                return
            weight, value = items[i]
            if weight <= room:
                search(i + 1, room - weight, gained + value)
            search(i + 1, room, gained)

        search(0, capacity, 0)
        return best
