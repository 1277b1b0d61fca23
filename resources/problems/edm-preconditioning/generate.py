"""Random linear networks and noise levels: a few numbers to shrink, and widths where d cubed shows."""

import numpy as np

SHAPES = ("paper", "extreme")
SIZES = (50, 100, 200, 400)


def small(rng):
    return _case(rng, rng.randint(1, 4), rng.randint(1, 3), rng.choice(SHAPES))


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
