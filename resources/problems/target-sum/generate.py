"""Random signs: small ones for shrinking, large ones with far more ways than can be counted one by one."""

SHAPES = ("random", "ones", "zeros", "fives")
SIZES = (10, 20, 30, 40)
LARGEST_TOTAL = 1000


def small(rng):
    nums = [rng.randint(0, 5) for _ in range(rng.randint(1, 8))]
    total = sum(nums)
    return [nums, rng.randint(-total - 2, total + 2)]


def valid(args):
    nums, target = args
    in_bounds = all(0 <= num <= 1000 for num in nums) and sum(nums) <= 1000
    return 1 <= len(nums) <= 40 and in_bounds and -1000 <= target <= 1000


def large(rng, n, shape):
    if shape == "zeros":
        return [[0] * n, 0]
    if shape == "ones":
        return [[1] * n, n % 2]
    if shape == "fives":
        # Multiples of five never come to a target that is none.
        nums = [5 * rng.randint(1, LARGEST_TOTAL // (5 * n)) for _ in range(n)]
        return [nums, 1 + sum(nums) % 2]
    nums = [rng.randint(0, LARGEST_TOTAL // n) for _ in range(n)]
    return [nums, sum(nums) % 2 + 2 * rng.randint(-10, 10)]


def sized(rng, n):
    return large(rng, n, "random")
