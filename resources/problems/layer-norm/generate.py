"""Random rows: some constant, some far from zero; the large ones are wide."""

import numpy as np

SHAPES = ("plain", "far")
SIZES = (256, 512, 1024, 2048)


def small(rng):
    n, d = rng.randint(1, 3), rng.randint(1, 5)
    return _operations(rng, n=n, d=d, offset=rng.choice([0, 0, 1000]))


def valid(args):
    ops, given = args
    gamma, beta, eps = given[0]
    (d,), last = np.shape(gamma), None
    if np.shape(beta) != (d,) or not 1 <= d <= 2048 or not 0 <= eps <= 3:
        return False
    for op, (array,) in zip(ops[1:], given[1:]):
        shape = np.shape(array)
        if shape[1:] != (d,) or not 1 <= shape[0] <= 64 or (op == "backward" and shape != last):
            return False
        if op == "forward":
            rows = np.asarray(array, dtype=float)
            if np.abs(rows).max() > 1e8 + 3 or (eps == 0 and np.ptp(rows, axis=1).min() == 0):
                return False
        last = shape
    return True


def large(rng, n, shape):
    return _operations(rng, n=64, d=n, offset=1e8 if shape == "far" else 0)


def _operations(rng, *, n, d, offset):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*shape):
        return source.integers(-300, 301, size=shape) / 100.0

    X = array(n, d)
    if rng.random() < 0.2:
        X[0] = X[0, 0]
    ops = ["LayerNorm", "forward", "backward"]
    return [ops, [[array(d), array(d), 1e-5], [X + offset], [array(n, d)]]]
