"""Streams: small ones for shrinking, large ones where sorting for each query cannot pass."""

SHAPES = ("random", "ascending")
SIZES = (1000, 3000, 8000, 20000)


def small(rng):
    return _stream([rng.randint(-4, 4) for _ in range(rng.randint(1, 9))], every=rng.randint(1, 2))


def valid(args):
    ops, given = args
    added = 0
    for name, arguments in zip(ops[1:], given[1:]):
        if name == "addNum":
            added += 1
            if not -100000 <= arguments[0] <= 100000:
                return False
        elif not added:
            return False
    return len(ops) <= 20001 and "MedianFinder" not in ops[1:]


def large(rng, n, shape):
    nums = [rng.randint(-(10**5), 10**5) for _ in range(n // 2)]
    return _stream(sorted(nums) if shape == "ascending" else nums, every=1)


def sized(rng, n):
    return large(rng, n, "random")


def _stream(nums, *, every):
    ops, args = ["MedianFinder"], [[]]
    for i, num in enumerate(nums):
        ops.append("addNum")
        args.append([num])
        if i % every == 0:
            ops.append("findMedian")
            args.append([])
    return [ops, args]
