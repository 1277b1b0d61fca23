"""Random point clouds and draws: a chain or two to shrink, and dimensions where d squared shows."""

import numpy as np

SHAPES = ("cloud", "modes")
SIZES = (8, 16, 32, 64)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    chains, points, d = rng.randint(1, 3), rng.randint(1, 4), rng.randint(1, 3)
    return _case(source, chains, source.normal(size=(points, d)), rng.randint(1, 3), rng.randint(1, 3))


def valid(args):
    x, points, weights, sigmas, h, z = args
    (chains, d), count = np.shape(x), len(points)
    levels, steps = np.shape(z)[:2]
    fit = np.shape(points) == (count, d) and np.shape(weights) == (count,)
    fit = fit and np.shape(sigmas) == (levels,) and np.shape(z) == (levels, steps, chains, d)
    few = 1 <= min(chains, count, d, levels, steps) and max(chains, count, d) <= 64 and max(levels, steps) <= 10
    falling = all(np.diff(sigmas) <= 0) and _within(0.01, 100, sigmas) and min(weights) > 0
    return bool(fit and few and falling and 0 < h <= sigmas[-1] ** 2 and _within(-1000, 1000, x, points, z))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    points = source.normal(size=(64, n))
    if shape == "modes":
        points[:32] += 3.0
    return _case(source, 32, points, 10, 10)


def _case(source, chains, points, levels, steps):
    count, d = points.shape
    weights = np.round(source.uniform(0.1, 1.0, size=count), 2)
    sigmas = np.round(4.0 * 0.7 ** np.arange(levels), 4)
    h = float(np.round(sigmas[-1] ** 2 * source.choice([0.05, 0.1, 0.25]), 6))
    x = np.round(source.normal(scale=4.0, size=(chains, d)), 2)
    z = np.round(source.normal(size=(levels, steps, chains, d)), 2)
    return [x, np.round(points, 2), weights, sigmas, h, z]
