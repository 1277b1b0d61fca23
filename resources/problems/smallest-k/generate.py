"""Arrays and how many are asked for: small ones for shrinking, large ones where a scan a number is too slow."""

SHAPES = ("random", "descending", "few")
SIZES = (1000, 3000, 10000, 50000)


def small(rng):
    n = rng.randint(0, 9)
    return [[rng.randint(-4, 4) for _ in range(n)], rng.randint(0, n)]


def valid(args):
    arr, k = args
    return 0 <= k <= len(arr) <= 50000 and all(-(10**9) <= item <= 10**9 for item in arr)


def large(rng, n, shape):
    arr = [rng.randint(-(10**9), 10**9) for _ in range(n)]
    if shape == "descending":
        arr.sort(reverse=True)
    return [arr, min(n, 100) if shape == "few" else n // 2]
