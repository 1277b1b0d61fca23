"""Random prefixes and sequences: a few positions to shrink, hundreds against plain loops."""

import numpy as np

SHAPES = ("short-prefix", "long-prefix")
SIZES = (64, 128, 256, 512)


def small(rng):
    n, length, d, d_v = (rng.randint(1, 4) for _ in range(4))
    return _operations(rng, n=n, length=length, d=d, d_v=d_v)


def large(rng, n, shape):
    return _operations(rng, n=n, length=200 if shape == "long-prefix" else 10, d=32, d_v=32)


def _operations(rng, *, n, length, d, d_v):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*size):
        return np.round(source.normal(scale=1.5, size=size), 2)

    ops = ["PrefixAttention", "forward", "backward"]
    return [ops, [[array(length, d), array(length, d_v)], [array(n, d), array(n, d), array(n, d_v)], [array(n, d_v)]]]
