"""Random linear score models: a few numbers to shrink, and widths where W has thousands of entries."""

import numpy as np

SHAPES = ("usual", "plain")
SIZES = (8, 16, 32, 64)


def small(rng):
    return _case(rng, n=rng.randint(1, 4), d=rng.randint(1, 3), power=rng.choice([0, 1, 2, 2, 3]))


def valid(args):
    x0, eps, sigma, matrix, offset, power = args
    n, d = np.shape(x0)
    fit = np.shape(eps) == (n, d) and np.shape(sigma) == (n,)
    fit = fit and np.shape(matrix) == (d, d) and np.shape(offset) == (d,)
    few = 1 <= n <= 256 and 1 <= d <= 64 and 0 <= power <= 4
    return bool(fit and few and _within(0.001, 1000, sigma) and _within(-100, 100, x0, eps, matrix, offset))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(rng, n=4 * n, d=n, power=2 if shape == "usual" else 0)


def _case(rng, *, n, d, power):
    source = np.random.default_rng(rng.getrandbits(64))
    levels = np.array([0.1, 0.25, 0.5, 1.0, 2.0, 4.0])

    def array(*shape):
        return np.round(source.normal(size=shape), 2)

    return [array(n, d), array(n, d), source.choice(levels, size=n), array(d, d), array(d), power]
