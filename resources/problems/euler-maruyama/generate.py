"""Random affine equations: a few steps to shrink, and grids long enough to tell n from n squared."""

import numpy as np

SHAPES = ("even", "uneven")
SIZES = (200, 500, 1000, 1500)


def small(rng):
    return _case(rng, rng.randint(1, 7), rng.randint(1, 3), rng.randint(1, 4), is_even=rng.random() < 0.3)


def valid(args):
    x0, t, z, kappa, mu, a, b, stride = args
    steps, paths = np.shape(z)
    fit = np.shape(x0) == (paths,) and np.shape(t) == (steps + 1,)
    few = 1 <= steps <= 1500 and 1 <= paths <= 8 and 1 <= stride <= 2000
    # The shortest allowed step, short of what the subtraction of two times rounds away.
    apart = fit and np.diff(t).min() >= 1e-6 * (1 - 1e-6)
    return bool(few and apart and _within(-100, 100, x0, t, z, [kappa, mu, a, b]))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(rng, n, 8, 1 if shape == "even" else 7, is_even=shape == "even")


def _case(rng, steps, paths, stride, *, is_even):
    source = np.random.default_rng(rng.getrandbits(64))
    # In units of 1/1024 of the whole, so that every time is written exactly.
    lengths = np.full(steps, 4) if is_even else source.integers(1, 9, size=steps)
    t = np.concatenate([[0], np.cumsum(lengths)]) / 1024
    z = np.round(source.normal(size=(steps, paths)), 2)
    x0 = np.round(source.normal(scale=2.0, size=paths), 2)
    kappa, mu, a, b = (rng.randint(-20, 20) / 10 for _ in range(4))
    return [x0, t, z, kappa, mu, a, b / 4, stride]
