"""Random trees and two of their nodes: small ones for shrinking, large ones up to 100000 deep."""

SHAPES = ("left-chain", "zigzag", "fork", "late-fork", "comb", "complete", "random")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    n = rng.randint(2, 10)
    values = rng.sample(range(-12, 13), n)
    return [_level_order(_grow(rng, n), values), *rng.sample(values, 2)]


def valid(args):
    root, p, q = args
    values = [value for value in root if value is not None]
    in_bounds = all(-(10**9) <= value <= 10**9 for value in values)
    alike = len(set(values)) < len(values)
    return 2 <= len(values) <= 100000 and in_bounds and not alike and None not in (p, q) and p != q


def large(rng, n, shape):
    """``p`` and ``q`` are the last two nodes but for the shapes that are not deep."""
    children = _grow(rng, n) if shape == "random" else _hang(n, shape)
    values = rng.sample(range(-1000000000, 1000000001), n)
    ends = rng.sample(values, 2) if shape in ("random", "complete") else values[-2:]
    return [_level_order(children, values), *ends]


def sized(rng, n):
    return large(rng, n, "random")


def _grow(rng, n):
    """Puts every node into a place that is drawn from all the free ones."""
    children = [[None, None] for _ in range(n)]
    free = [(0, 0), (0, 1)]
    for node in range(1, n):
        at = rng.randrange(len(free))
        free[at], free[-1] = free[-1], free[at]
        parent, side = free.pop()
        children[parent][side] = node
        free += [(node, 0), (node, 1)]
    return children


def _hang(n, shape):
    """Node i hangs below an earlier one; a fork is two chains from the root or from half-way down."""
    children = [[None, None] for _ in range(n)]
    trunk = n // 2 if shape == "late-fork" else 1
    for node in range(1, n):
        if shape == "left-chain":
            parent, side = node - 1, 0
        elif shape == "zigzag":
            parent, side = node - 1, node % 2
        elif shape == "comb":  # odd nodes are the leaves, even ones the spine
            parent, side = (node - 1) // 2 * 2, (node + 1) % 2
        elif shape == "complete":
            parent, side = (node - 1) // 2, (node - 1) % 2
        elif node < trunk + 2:
            parent, side = min(node, trunk) - 1, node - trunk if node > trunk else 0
        else:
            parent, side = node - 2, (node - trunk) % 2
        children[parent][side] = node
    return children


def _level_order(children, values):
    order, row = [0], [values[0]]
    for node in order:
        for child in children[node]:
            row.append(None if child is None else values[child])
            if child is not None:
                order.append(child)
    while row[-1] is None:
        row.pop()
    return row
