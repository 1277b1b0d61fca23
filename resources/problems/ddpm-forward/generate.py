"""Random schedules and levels: a few to shrink, thousands to tell a walk a sample from prefix sums."""

import numpy as np

SHAPES = ("rising", "late")
SIZES = (500, 1000, 2000, 5000)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    low, high = sorted(np.round(source.uniform(0.01, 0.5, size=2), 2).tolist())
    return _case(source, rng.randint(1, 4), rng.randint(1, 3), low, high, rng.randint(1, 5), 1)


def valid(args):
    x0, eps, t, beta_start, beta_end, levels = args
    n, d = np.shape(x0)
    fit = np.shape(eps) == (n, d) and np.shape(t) == (n,)
    few = 1 <= n <= 5000 and 1 <= d <= 16 and 1 <= levels <= 3000
    betas = _within(1e-9, 0.99, [beta_start, beta_end])
    return bool(fit and few and betas and _within(1, levels, t) and _within(-100, 100, x0, eps))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    return _case(source, n, 2, 0.0001, 0.008, 3000, 2900 if shape == "late" else 1)


def _case(source, n, d, low, high, levels, first):
    x0, eps = (np.round(source.normal(size=(n, d)), 2) for _ in range(2))
    return [x0, eps, source.integers(first, levels + 1, size=n), low, high, levels]
