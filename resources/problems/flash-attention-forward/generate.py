"""Random attention: tiny shapes that seldom divide evenly, and ones whose score matrix is too large."""

import numpy as np

SHAPES = ("full", "causal", "decode", "more-queries", "growing")
SIZES = (512, 1024, 2048, 4096)


def small(rng):
    n_q, n_k = rng.randint(1, 7), rng.randint(1, 7)
    d, d_v = rng.randint(1, 3), rng.randint(1, 3)
    scale = rng.choice([1.0, 1.0, 30.0])
    source = np.random.default_rng(rng.getrandbits(64))
    arrays = [_array(source, n, width, scale) for n, width in ((n_q, d), (n_k, d), (n_k, d_v))]
    return [*arrays, rng.random() < 0.6, rng.randint(1, 4)]


def valid(args):
    queries, keys, values, _, block = args
    (n, d), (m, width) = np.shape(queries), np.shape(values)
    fit = np.shape(keys) == (m, d) and 1 <= min(n, m) and max(n, m) <= 8192
    few = 1 <= min(d, width) and max(d, width) <= 16
    least = 64 if n * m > 10000 else 1
    return bool(fit and few and least <= block <= 128 and _within(-1000, 1000, queries, keys, values))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    n_q = {"decode": max(1, n // 64), "more-queries": n}.get(shape, n)
    n_k = {"decode": n, "more-queries": n * 3 // 4}.get(shape, n)
    Q, K, V = (_array(source, count, 8, 1.0) for count in (n_q, n_k, n_k))
    if shape == "growing":
        # Scores climb along the keys, so that the maximum moves in every block.
        Q[:, 0], K[:, 0] = 4.0, np.round(np.arange(n_k) / 16, 2)
    block_size = 100 if shape == "more-queries" else 128
    return [Q, K, V, shape != "full", block_size]


def _array(source, n, width, scale):
    return np.round(source.normal(scale=scale, size=(n, width)), 2)
