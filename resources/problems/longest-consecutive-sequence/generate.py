"""Random sets of numbers: small ones for shrinking, large ones with long runs and many repeats."""

SHAPES = ("one-run", "sparse", "blocks", "repeats")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    return [[rng.randint(-6, 6) for _ in range(rng.randint(0, 10))]]


def valid(args):
    (nums,) = args
    return len(nums) <= 100000 and all(-(10**9) <= num <= 10**9 for num in nums)


def large(rng, n, shape):
    if shape == "sparse":
        nums = [rng.randint(-1000000000, 1000000000) for _ in range(n)]
    elif shape == "blocks":
        nums = [start + i for start in rng.sample(range(-1000000, 1000000), n // 100) for i in range(100)]
    elif shape == "repeats":
        nums = [0] * (n // 2) + list(range(n - n // 2))
    else:
        start = rng.randint(-1000000000, 0)
        nums = list(range(start, start + n))
    rng.shuffle(nums)
    return [nums]


def sized(rng, n):
    return large(rng, n, "one-run")
