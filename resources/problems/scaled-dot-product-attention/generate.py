"""Random queries and keys: a few rows to shrink, and up to a thousand against plain loops."""

import numpy as np

SHAPES = ("full", "causal", "sparse")
SIZES = (128, 256, 512, 1024)


def small(rng):
    n_q, n_k, d, d_v = (rng.randint(1, 5) for _ in range(4))
    return _arguments(rng, n_q=n_q, n_k=n_k, d=d, d_v=d_v, shape=rng.choice(SHAPES))


def valid(args):
    queries, keys, values, mask = args
    (n, d), (m, width) = np.shape(queries), np.shape(values)
    fit = np.shape(keys) == (m, d) and np.shape(mask) == (n, m)
    few = 1 <= min(n, m, d, width) and max(n, m) <= 1024 and max(d, width) <= 64
    return bool(fit and few and _within(-1000, 1000, queries, keys, values))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _arguments(rng, n_q=n, n_k=n, d=64, d_v=32, shape=shape)


def sized(rng, n):
    return large(rng, n, "full")


def _arguments(rng, *, n_q, n_k, d, d_v, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    masks = {
        "full": np.ones((n_q, n_k), dtype=bool),
        "causal": np.tri(n_q, n_k, n_k - n_q, dtype=bool),
        "sparse": source.random((n_q, n_k)) < 0.4,
    }

    def array(*size):
        return np.round(source.normal(scale=2.0, size=size), 2)

    return [array(n_q, d), array(n_k, d), array(n_k, d_v), masks[shape]]
