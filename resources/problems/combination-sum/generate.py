"""Numbers and a target: small ones for shrinking, large ones with far more orders than combinations."""

SHAPES = ("dense", "primes", "even")
SIZES = (16, 24, 32, 40)


def small(rng):
    candidates = rng.sample(range(2, 9), rng.randint(1, 4))
    return [candidates, rng.randint(1, 12)]


def large(rng, n, shape):
    if shape == "dense":
        candidates = list(range(2, 10))
    elif shape == "primes":
        candidates = [x for x in range(2, n) if all(x % d for d in range(2, x))]
    else:
        candidates = list(range(2, n + 1, 2))
    rng.shuffle(candidates)
    return [candidates, n - 1 if shape == "even" else n]
