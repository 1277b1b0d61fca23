"""Different numbers: few for shrinking, up to fourteen where 4^n is far more than 2^n."""

SHAPES = ("mixed", "row")
SIZES = (6, 8, 10, 12, 14)


def small(rng):
    return [rng.sample(range(-5, 6), rng.randint(1, 4))]


def valid(args):
    (nums,) = args
    return 1 <= len(nums) <= 14 and len(set(nums)) == len(nums) and -10 <= min(nums) <= max(nums) <= 10


def large(rng, n, shape):
    if shape == "row":
        first = rng.randint(-10, 11 - n)
        return [list(range(first, first + n))]
    return [rng.sample(range(-10, 11), n)]


def sized(rng, n):
    return large(rng, n, "mixed")
