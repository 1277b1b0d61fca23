"""Orders of arrival: short for shrinking, long where replaying the history cannot pass."""

SHAPES = ("random", "thirds-first", "in-order")
SIZES = (500, 1500, 6000)
NAMES = ("first", "second", "third")


def small(rng):
    return _operations([rng.choice(NAMES) for _ in range(rng.randint(1, 12))])


def valid(args):
    ops, _ = args
    return len(ops) <= 6001 and set(ops[1:]) <= set(NAMES)


def large(rng, n, shape):
    if shape == "in-order":
        return _operations([NAMES[i % 3] for i in range(n)])
    if shape == "thirds-first":
        third = n // 3
        return _operations(["third"] * third + ["second"] * third + ["first"] * (n - 2 * third))
    return _operations([rng.choice(NAMES) for _ in range(n)])


def sized(rng, n):
    return large(rng, n, "random")


def _operations(names):
    return [["Foo", *names], [[] for _ in range(len(names) + 1)]]
