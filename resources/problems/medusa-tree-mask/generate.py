"""Random trees: small ones, bushes of the usual shape, and combs so deep that ancestors are many."""

SHAPES = ("comb", "bush")
SIZES = (100, 200, 400, 800)


def small(rng):
    top_k = rng.randint(1, 4)
    return [_grow(rng, rng.randint(0, 9), top_k, 4), top_k]


def valid(args):
    choices, top_k = args
    paths = set(map(tuple, choices))
    numbers = all(0 <= number < top_k for path in paths for number in path)
    prefixes = all(len(path) == 1 or path[:-1] in paths for path in paths)
    lengths = all(1 <= len(path) <= 400 for path in paths)
    return len(paths) == len(choices) <= 800 and 1 <= top_k <= 1000 and numbers and lengths and prefixes


def large(rng, n, shape):
    if shape == "bush":
        return [_grow(rng, n, 10, 5), 10]
    spine, choices = [], []
    for _ in range(n // 2):
        step = rng.randint(0, 8)
        choices += [[*spine, step], [*spine, step + 1]]
        spine = [*spine, step]
    rng.shuffle(choices)
    return [choices, 10]


def _grow(rng, n, top_k, depth):
    paths = [[]]
    for _ in range(n * 20):
        path = [*rng.choice(paths), rng.randrange(top_k)]
        if len(paths) <= n and len(path) <= depth and path not in paths:
            paths.append(path)
    choices = paths[1:]
    rng.shuffle(choices)
    return choices
