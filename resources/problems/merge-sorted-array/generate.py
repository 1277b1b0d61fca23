"""Two sorted arrays: small ones for shrinking, large ones where moving number by number cannot pass."""

SHAPES = ("random", "before", "equal")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    m, n = rng.randint(0, 5), rng.randint(0, 5)
    return _arrays(rng, m=m, n=max(n, 1 - m), bound=4)


def valid(args):
    nums1, m, nums2, n = args
    if not (0 <= m and 0 <= n and 1 <= m + n <= 100000):
        return False
    if len(nums1) != m + n or len(nums2) != n or any(nums1[m:]):
        return False
    in_bounds = all(-(10**9) <= num <= 10**9 for num in (*nums1, *nums2))
    return in_bounds and all(row == sorted(row) for row in (nums1[:m], nums2))


def large(rng, n, shape):
    half = n // 2
    nums1, m, nums2, n = _arrays(rng, m=n - half, n=half, bound=3 if shape == "equal" else 10**8)
    if shape == "before":
        nums2 = [x - 2 * 10**8 for x in nums2]
    return [nums1, m, nums2, n]


def sized(rng, n):
    return large(rng, n, "random")


def _arrays(rng, *, m, n, bound):
    first, second = (sorted(rng.randint(-bound, bound) for _ in range(size)) for size in (m, n))
    return [first + [0] * n, m, second, n]
