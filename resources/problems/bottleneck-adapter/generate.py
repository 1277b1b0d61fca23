"""Random adapters with entries in hundredths: a few columns to shrink, a thousand for the time."""

import numpy as np

SHAPES = ("narrow", "wide")
SIZES = (128, 256, 512, 1024)


def small(rng):
    n, d, m = (rng.randint(1, 4) for _ in range(3))
    return _operations(rng, n=n, d=d, m=m)


def large(rng, n, shape):
    return _operations(rng, n=96, d=n, m=8 if shape == "narrow" else 32)


def _operations(rng, *, n, d, m):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*shape):
        return source.integers(-200, 201, size=shape) / 100.0

    ops = ["BottleneckAdapter", "forward", "backward"]
    return [ops, [[array(d, m), array(m), array(m, d), array(d)], [array(n, d)], [array(n, d)]]]
