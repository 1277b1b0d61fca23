"""Random points and levels: a few numbers to shrink, dimensions where d squared shows."""

import numpy as np

SHAPES = ("middle", "last")
SIZES = (32, 64, 128, 256)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    n, count, d = rng.randint(1, 3), rng.randint(1, 4), rng.randint(1, 3)
    return _case(source, n, count, d, rng.choice(SHAPES))


def valid(args):
    x, points, sigma, sigma_next, gamma, s_noise, z = args
    (n, d), count = np.shape(x), len(points)
    fit = np.shape(z) == (n, d) and np.shape(points) == (count, d)
    few = 1 <= n <= 128 and 1 <= count <= 64 and 1 <= d <= 256
    levels = 0.002 <= sigma <= 100 and (sigma_next == 0 or 0.002 <= sigma_next <= 100)
    noise = 0 <= gamma <= 1 and 0 <= s_noise <= 2
    return bool(fit and few and levels and noise and _within(-1000, 1000, x, points, z))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(np.random.default_rng(rng.getrandbits(64)), 128, 64, n, shape)


def _case(source, n, count, d, shape):
    sigma = float(np.round(np.exp(source.normal(0.0, 1.0)), 3)) + 0.05
    sigma_next = 0.0 if shape == "last" else float(np.round(sigma * source.uniform(0.3, 0.9), 4))
    gamma = float(source.choice([0.0, 0.1, 0.4]))
    points = np.round(source.normal(size=(count, d)), 2)
    x = points[source.integers(count, size=n)] + sigma * source.normal(size=(n, d))
    z = np.round(source.normal(size=(n, d)), 2)
    return [np.round(x, 2), points, sigma, sigma_next, gamma, float(source.choice([1.0, 1.007])), z]
