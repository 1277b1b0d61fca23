"""Random trees: small ones for shrinking, large ones as deep or as wide as a tree can be."""

SHAPES = ("left-chain", "right-chain", "zigzag", "comb", "complete", "random")
SIZES = (1000, 3000, 10000, 30000, 50000)


def small(rng):
    return [_grow(rng, n=rng.randint(0, 10), low=-3, high=3)]


def valid(args):
    values = [value for value in args[0] if value is not None]
    return len(values) <= 50000 and all(-100 <= value <= 100 for value in values)


def large(rng, n, shape):
    if shape == "random":
        return [_grow(rng, n=n, low=-100, high=100)]
    values = [rng.randint(-100, 100) for _ in range(n)]
    if shape == "complete":
        return [values]
    return [_spine(values, shape)]


def sized(rng, n):
    return large(rng, n, "random")


def _grow(rng, *, n, low, high):
    """A tree of n nodes, each put into a place that is drawn from all the free ones."""
    children = [[None, None] for _ in range(n)]
    free = []
    for node in range(n):
        if free:
            at = rng.randrange(len(free))
            free[at], free[-1] = free[-1], free[at]
            parent, side = free.pop()
            children[parent][side] = node
        free += [(node, 0), (node, 1)]
    values = [rng.randint(low, high) for _ in range(n)]
    order = [0] if n else []
    row = [0] if n else []
    for node in order:
        row += children[node]
        order += [child for child in children[node] if child is not None]
    return _trim([None if node is None else values[node] for node in row])


def _spine(values, shape):
    """A chain that turns as the shape says; in a comb every link of it also carries a leaf."""
    row = [values[0]]
    if shape == "comb":
        for i in range(1, len(values), 2):
            row += [None, None] if i > 1 else []
            row += values[i : i + 2]
        return row
    for i, value in enumerate(values[1:]):
        is_left = shape == "left-chain" or (shape == "zigzag" and i % 2 == 0)
        row += [value, None] if is_left else [None, value]
    return _trim(row)


def _trim(row):
    while row and row[-1] is None:
        row.pop()
    return row
