"""Random mixtures and times: a few numbers to shrink, dimensions where d squared shows."""

import numpy as np

SHAPES = ("cloud", "modes")
SIZES = (48, 96, 192, 384)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    points = source.normal(size=(rng.randint(1, 4), rng.randint(1, 3)))
    return _case(source, rng.randint(1, 3), points)


def valid(args):
    x, points, weights, spread, t, dt, beta_min, beta_max = args
    (n, d), count = np.shape(x), len(points)
    fit = np.shape(points) == (count, d) and np.shape(weights) == (count,)
    few = 1 <= n <= 128 and 1 <= count <= 64 and 1 <= d <= 384
    times = 0 <= spread <= 10 and 0.001 <= t <= 1 and -1 <= dt <= t
    betas = 0 <= min(beta_min, beta_max) and max(beta_min, beta_max) <= 20 and beta_min + beta_max >= 0.1
    return bool(fit and few and times and betas and min(weights) > 0 and _within(-100, 100, x, points))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    points = source.normal(size=(64, n))
    if shape == "modes":
        points[:32] += 2.0
    return _case(source, 128, points)


def _case(source, samples, points):
    count, d = points.shape
    x = np.round(source.normal(scale=1.5, size=(samples, d)), 2)
    weights = np.round(source.uniform(0.1, 1.0, size=count), 2)
    spread, dt = float(source.choice([0.0, 0.25, 1.0, 2.0])), float(source.choice([0.001, 0.01, 0.05]))
    t = float(np.round(source.uniform(0.05, 1.0), 3))
    beta_min, beta_max = source.choice([[0.1, 20.0], [1.0, 1.0], [5.0, 0.5]])
    return [x, np.round(points, 2), weights, spread, t, dt, float(beta_min), float(beta_max)]
