"""Two sorted arrays: small ones for shrinking, large ones where moving number by number cannot pass."""

SHAPES = ("random", "before", "equal")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    m, n = rng.randint(0, 5), rng.randint(0, 5)
    return _arrays(rng, m=m, n=max(n, 1 - m), bound=4)


def large(rng, n, shape):
    half = n // 2
    nums1, m, nums2, n = _arrays(rng, m=n - half, n=half, bound=3 if shape == "equal" else 10**8)
    if shape == "before":
        nums2 = [x - 2 * 10**8 for x in nums2]
    return [nums1, m, nums2, n]


def _arrays(rng, *, m, n, bound):
    first, second = (sorted(rng.randint(-bound, bound) for _ in range(size)) for size in (m, n))
    return [first + [0] * n, m, second, n]
