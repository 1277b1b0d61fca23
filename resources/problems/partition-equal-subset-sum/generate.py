"""Random arrays: small ones for shrinking, large ones where most or none of the sums can be made."""

SHAPES = ("random", "even-half-odd", "hundreds", "one-odd")
SIZES = (25, 50, 100, 200)


def small(rng):
    return [[rng.randint(1, 9) for _ in range(rng.randint(1, 8))]]


def valid(args):
    (nums,) = args
    return 1 <= len(nums) <= 200 and all(1 <= num <= 100 for num in nums)


def large(rng, n, shape):
    if shape == "hundreds":
        # An odd number of hundreds: every sum is a multiple of 100, the half is not.
        return [[100] * (n - 1 + n % 2)]
    if shape == "random":
        return [[rng.randint(1, 100) for _ in range(n)]]
    nums = [2 * rng.randint(1, 50) for _ in range(n)]
    if shape == "one-odd":
        nums[-1] -= 1
    elif sum(nums) % 4 == 0:
        # All are even and the half is odd: no subset makes it.
        nums[-1] += 2 if nums[-1] < 100 else -2
    return [nums]
