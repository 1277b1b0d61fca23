"""Streams: small ones for shrinking, large ones where sorting for each query cannot pass."""

SHAPES = ("random", "ascending", "seldom")
SIZES = (2000, 6000, 20000, 50000)


def small(rng):
    return _stream([rng.randint(-4, 4) for _ in range(rng.randint(1, 9))], every=rng.randint(1, 2))


def large(rng, n, shape):
    if shape == "seldom":
        every, count = 100, n * 100 // 101
    else:
        every, count = 1, n // 2
    nums = [rng.randint(-(10**5), 10**5) for _ in range(count)]
    return _stream(sorted(nums) if shape == "ascending" else nums, every=every)


def _stream(nums, *, every):
    ops, args = ["MedianFinder"], [[]]
    for i, num in enumerate(nums):
        ops.append("addNum")
        args.append([num])
        if i % every == 0:
            ops.append("findMedian")
            args.append([])
    return [ops, args]
