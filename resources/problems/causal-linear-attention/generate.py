"""Random sequences, some after a state of earlier positions: short to shrink, long where n x n does not fit."""

import numpy as np

SHAPES = ("fresh", "continued")
SIZES = (1024, 2048, 4096, 6144)


def small(rng):
    n, d, d_v = rng.randint(1, 6), rng.randint(1, 4), rng.randint(1, 4)
    return _arguments(rng, n=n, d=d, d_v=d_v, is_continued=rng.random() < 0.5)


def valid(args):
    queries, keys, values, state, norm = args
    (n, d), (_, width) = np.shape(queries), np.shape(values)
    fit = np.shape(keys) == (n, d) and np.shape(values) == (n, width)
    fit = fit and np.shape(state) == (d, width) and np.shape(norm) == (d,)
    few = 1 <= n <= 6144 and 1 <= d <= 32 and 1 <= width <= 32
    fresh = not np.any(norm) and not np.any(state)
    return bool(fit and few and (fresh or min(norm) >= 1) and _within(-30, 1000, queries, keys))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _arguments(rng, n=n, d=32, d_v=32, is_continued=shape == "continued")


def _arguments(rng, *, n, d, d_v, is_continued):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*shape):
        return source.integers(-300, 301, size=shape) / 100.0

    S, z = np.zeros((d, d_v)), np.zeros(d)
    if is_continued:
        S, z = array(d, d_v) * 10, np.abs(array(d)) * 10 + 1
    return [array(n, d), array(n, d), array(n, d_v), S, z]
