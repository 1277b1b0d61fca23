# Graham's scan round the lowest point; those in line with the last edge are taken from far to near.
class Solution:
    def outerTrees(self, trees: List[List[int]]) -> List[List[int]]:
        def cross(o, a, b):
            return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

        def distance(p):
            return (p[0] - start[0]) ** 2 + (p[1] - start[1]) ** 2

        start = min(trees, key=lambda p: (p[1], p[0]))
        rest = [p for p in trees if p != start]
        rest.sort(key=cmp_to_key(lambda a, b: -cross(start, a, b) or distance(a) - distance(b)))
        first_of_last_ray = len(rest)
        while first_of_last_ray and cross(start, rest[first_of_last_ray - 1], rest[-1]) == 0:
            first_of_last_ray -= 1
        # From far to near, but not where that ray is all there is.
        if first_of_last_ray:
            rest[first_of_last_ray:] = rest[: first_of_last_ray - 1 : -1]
        fence = [start]
        for p in rest:
            while len(fence) >= 2 and cross(fence[-2], fence[-1], p) < 0:
                fence.pop()
            fence.append(p)
        return fence
