"""Random levels and predictions: a few to shrink, thousands to tell a product a sample from prefix sums."""

import numpy as np

SHAPES = ("neighbours", "jumps")
SIZES = (500, 1000, 2000, 5000)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    betas = np.round(source.uniform(0.01, 0.5, size=rng.randint(1, 5)), 2)
    return _case(source, betas, rng.randint(1, 4), rng.randint(1, 3), rng.choice(SHAPES))


def valid(args):
    x, eps, betas, t, s, eta, z, clip = args
    (n, d), levels = np.shape(x), len(betas)
    fit = np.shape(eps) == np.shape(z) == (n, d) and np.shape(t) == np.shape(s) == (n,)
    few = 1 <= n <= 5000 and 1 <= levels <= 3000 and 1 <= d <= 16 and 0 <= eta <= 1 and 0 <= clip <= 100
    if not fit or not few or not _within(0.0001, 0.99, betas):
        return False
    steps = all(0 <= to < start <= levels for to, start in zip(s, t))
    return bool(steps and np.prod(1 - np.asarray(betas)) >= 5e-7**2 and _within(-100, 100, x, eps, z))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    return _case(source, np.linspace(0.0001, 0.008, 3000), n, 2, shape)


def _case(source, betas, n, d, shape):
    t = source.integers(1, len(betas) + 1, size=n)
    s = t - 1 if shape == "neighbours" else source.integers(0, t)
    x, eps, z = (np.round(source.normal(size=(n, d)), 2) for _ in range(3))
    eta = float(source.choice([0.0, 0.3, 1.0]))
    return [x, eps, betas, t, s, eta, z, 1.0 if shape == "jumps" else 0.0]
