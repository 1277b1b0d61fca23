"""Numbers and a target: small ones for shrinking, large ones with far more orders than combinations."""

SHAPES = ("dense", "primes", "even")
SIZES = (16, 24, 32, 40)


def small(rng):
    candidates = rng.sample(range(2, 9), rng.randint(1, 4))
    return [candidates, rng.randint(1, 12)]


def valid(args):
    candidates, target = args
    kinds = len(set(candidates)) == len(candidates) and all(2 <= c <= 40 for c in candidates)
    if not (1 <= len(candidates) <= 30 and kinds and 1 <= target <= 40):
        return False
    ways = [1] + [0] * target
    for candidate in candidates:
        for total in range(candidate, target + 1):
            ways[total] += ways[total - candidate]
    return ways[target] <= 2000


def large(rng, n, shape):
    if shape == "dense":
        candidates = list(range(2, 10))
    elif shape == "primes":
        candidates = [x for x in range(2, n) if all(x % d for d in range(2, x))]
    else:
        candidates = list(range(2, n + 1, 2))
    rng.shuffle(candidates)
    return [candidates, n - 1 if shape == "even" else n]
