"""Random knapsacks: small ones for shrinking, large ones with many items.

The capacity of a large one stays at its bound, so O(nW) grows linearly with n.
"""

SHAPES = ("random", "light", "heavy", "correlated", "all-fit")
SIZES = (25, 50, 100, 200)
CAPACITY = 10000


def small(rng):
    n = rng.randint(1, 7)
    weights = [rng.randint(1, 8) for _ in range(n)]
    return [weights, [rng.randint(0, 9) for _ in range(n)], rng.randint(0, 16)]


def valid(args):
    weights, values, capacity = args
    in_bounds = all(1 <= w <= 10000 for w in weights) and all(0 <= v <= 10**6 for v in values)
    return 1 <= len(weights) == len(values) <= 200 and in_bounds and 0 <= capacity <= 10000


def large(rng, n, shape):
    # "random": about half of the items fit. "correlated": each ratio is close to the next.
    lightest, heaviest = {
        "light": (1, 100),
        "heavy": (CAPACITY // 3, CAPACITY),
        "all-fit": (1, CAPACITY // n),
    }.get(shape, (1, 4 * CAPACITY // n))
    weights = [rng.randint(lightest, heaviest) for _ in range(n)]
    if shape == "correlated":
        values = [weight + CAPACITY // n for weight in weights]
    else:
        values = [rng.randint(0, 1000000) for _ in range(n)]
    return [weights, values, CAPACITY]


def sized(rng, n):
    return large(rng, n, "random")
