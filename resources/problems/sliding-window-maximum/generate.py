"""Random windows: small ones for shrinking, large ones where O(nk) cannot pass."""

SHAPES = ("random", "increasing", "decreasing", "plateaus", "wide")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    n = rng.randint(1, 10)
    return [[rng.randint(-4, 4) for _ in range(n)], rng.randint(1, n)]


def valid(args):
    nums, k = args
    return 1 <= k <= len(nums) <= 100000 and all(-10000 <= num <= 10000 for num in nums)


def large(rng, n, shape):
    if shape == "increasing":
        nums = sorted(rng.randint(-10000, 10000) for _ in range(n))
    elif shape == "decreasing":
        nums = sorted((rng.randint(-10000, 10000) for _ in range(n)), reverse=True)
    elif shape == "plateaus":
        nums = [level for level in (rng.randint(-3, 3) for _ in range(n // 50 + 1)) for _ in range(50)][:n]
    else:
        nums = [rng.randint(-10000, 10000) for _ in range(n)]
    return [nums, n - n // 10 if shape == "wide" else max(1, n // 2)]


def sized(rng, n):
    return large(rng, n, "random")
