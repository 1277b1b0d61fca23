"""Random predictions and scales: a few entries to shrink, thousands to tell m from m squared."""

import numpy as np

SHAPES = ("single", "composed")
SIZES = (500, 1000, 2000, 4000)


def small(rng):
    return _case(rng, rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 5))


def valid(args):
    eps, scales, phi = args
    (kinds, n), (rows, m) = np.shape(scales), np.shape(eps)
    few = 1 <= n <= 16 and 1 <= kinds <= 3 and 1 <= m <= 4000
    fit = rows == (kinds + 1) * n and 0 <= phi <= 1
    return bool(few and fit and _within(-10, 100, scales) and _within(-100, 100, eps))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(rng, 1 if shape == "single" else 3, 16, n)


def _case(rng, conditions, samples, entries):
    source = np.random.default_rng(rng.getrandbits(64))
    # In eighths and halves, so that a guided prediction is constant exactly or not at all.
    eps = source.integers(-16, 17, size=((conditions + 1) * samples, entries)) / 8
    scales = source.integers(-4, 19, size=(conditions, samples)) / 2
    return [eps, scales, rng.choice([0.0, 0.3, 0.7, 1.0])]
