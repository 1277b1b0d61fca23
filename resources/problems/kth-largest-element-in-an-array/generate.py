"""Arrays and a place: small ones for shrinking, large ones that punish a careless pivot."""

SHAPES = ("random", "ascending", "equal")
SIZES = (1000, 3000, 10000, 50000)


def small(rng):
    n = rng.randint(1, 9)
    return [[rng.randint(-4, 4) for _ in range(n)], rng.randint(1, n)]


def valid(args):
    nums, k = args
    return 1 <= k <= len(nums) <= 50000 and all(-(10**9) <= num <= 10**9 for num in nums)


def large(rng, n, shape):
    bound = 1 if shape == "equal" else 10**9
    nums = [rng.randint(-bound, bound) for _ in range(n)]
    return [sorted(nums) if shape == "ascending" else nums, max(1, n // 2)]


def sized(rng, n):
    return large(rng, n, "random")
