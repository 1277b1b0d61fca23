"""Different numbers: few for shrinking, up to eight where n^n is far more than n!."""

SHAPES = ("mixed", "row")
SIZES = (4, 5, 6, 7, 8)


def small(rng):
    return [rng.sample(range(-5, 6), rng.randint(1, 4))]


def valid(args):
    (nums,) = args
    return 1 <= len(nums) <= 8 and len(set(nums)) == len(nums) and -10 <= min(nums) <= max(nums) <= 10


def large(rng, n, shape):
    if shape == "row":
        first = rng.randint(-10, 11 - n)
        return [list(range(first, first + n))]
    return [rng.sample(range(-10, 11), n)]


def sized(rng, n):
    return large(rng, n, "mixed")
