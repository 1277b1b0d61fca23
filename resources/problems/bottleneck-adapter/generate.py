"""Random adapters with entries in hundredths: a few columns to shrink, a thousand for the time."""

import numpy as np

SHAPES = ("narrow", "wide")
SIZES = (128, 256, 512, 1024)


def small(rng):
    n, d, m = (rng.randint(1, 4) for _ in range(3))
    return _operations(rng, n=n, d=d, m=m)


def valid(args):
    ops, given = args
    down, bd, up, bu = given[0]
    d, m = np.shape(down)
    if np.shape(bd) != (m,) or np.shape(up) != (m, d) or np.shape(bu) != (d,):
        return False
    last = None
    for op, (array,) in zip(ops[1:], given[1:]):
        shape = np.shape(array)
        if shape[1:] != (d,) or not 1 <= shape[0] <= 96 or (op == "backward" and shape != last):
            return False
        last = shape
    return 1 <= d <= 1024 and 1 <= m <= 32


def large(rng, n, shape):
    return _operations(rng, n=96, d=n, m=8 if shape == "narrow" else 32)


def _operations(rng, *, n, d, m):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*shape):
        return source.integers(-200, 201, size=shape) / 100.0

    ops = ["BottleneckAdapter", "forward", "backward"]
    return [ops, [[array(d, m), array(m), array(m, d), array(d)], [array(n, d)], [array(n, d)]]]
