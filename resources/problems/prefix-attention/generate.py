"""Random prefixes and sequences: a few positions to shrink, hundreds against plain loops."""

import numpy as np

SHAPES = ("short-prefix", "long-prefix")
SIZES = (64, 128, 256, 512)


def small(rng):
    n, length, d, d_v = (rng.randint(1, 4) for _ in range(4))
    return _operations(rng, n=n, length=length, d=d, d_v=d_v)


def valid(args):
    ops, given = args
    prefix_keys, prefix_values = given[0]
    (length, d), width, last = np.shape(prefix_keys), np.shape(prefix_values)[1], None
    if np.shape(prefix_values) != (length, width) or not 1 <= length <= 200:
        return False
    if not 1 <= min(d, width) or max(d, width) > 32 or not _within(-300, 300, prefix_keys):
        return False
    for op, call in zip(ops[1:], given[1:]):
        n = len(call[0])
        if op == "forward":
            if [np.shape(array) for array in call] != [(n, d), (n, d), (n, width)] or not 1 <= n <= 512:
                return False
            if not _within(-300, 300, *call[:2]):
                return False
            last = n
        elif np.shape(call[0]) != (last, width):
            return False
    return True


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _operations(rng, n=n, length=200 if shape == "long-prefix" else 10, d=32, d_v=32)


def _operations(rng, *, n, length, d, d_v):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*size):
        return np.round(source.normal(scale=1.5, size=size), 2)

    ops = ["PrefixAttention", "forward", "backward"]
    return [ops, [[array(length, d), array(length, d_v)], [array(n, d), array(n, d), array(n, d_v)], [array(n, d_v)]]]
