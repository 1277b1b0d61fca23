"""Random linear networks and noise levels: a few numbers to shrink, and widths where d cubed shows."""

import numpy as np

SHAPES = ("paper", "extreme")
SIZES = (50, 100, 200, 400)


def small(rng):
    return _case(rng, rng.randint(1, 4), rng.randint(1, 3), rng.choice(SHAPES))


def valid(args):
    y, eps, sigma, sigma_data, matrix, offset = args
    n, d = np.shape(y)
    fit = np.shape(eps) == (n, d) and np.shape(sigma) == (n,)
    fit = fit and np.shape(matrix) == (d, d) and np.shape(offset) == (d,)
    few = 1 <= n <= 200 and 1 <= d <= 400 and 0.1 <= sigma_data <= 100
    return bool(fit and few and _within(1e-9, 1e6, sigma) and _within(-100, 100, y, eps, matrix, offset))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(rng, n // 2, n, shape)


def _case(rng, samples, d, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    if shape == "paper":
        sigma = np.exp(source.normal(-1.2, 1.2, size=samples))
    else:
        sigma = 10 ** source.uniform(-9, 6, size=samples)
    y, eps = (np.round(source.normal(size=(samples, d)), 2) for _ in range(2))
    W = np.round(source.normal(size=(d, d)) / np.sqrt(d), 2)
    return [y, eps, sigma, rng.choice([0.5, 1.0, 2.0]), W, np.round(source.normal(size=d), 2)]
