"""Random residual chains with entries in hundredths: short ones for shrinking, deep ones for the memory."""

import numpy as np

SHAPES = ("tall", "wide", "uneven")
SIZES = (64, 128, 256, 512)


def small(rng):
    return _chain(rng, layers=rng.randint(1, 12), n=rng.randint(1, 3), d=rng.randint(1, 3), scale=0.5)


def large(rng, n, shape):
    width = 8 if shape == "wide" else 4
    layers = n - 3 if shape == "uneven" else n
    return _chain(rng, layers=layers, n=16384 // width, d=width, scale=0.1)


def _chain(rng, *, layers, n, d, scale):
    source = np.random.default_rng(rng.getrandbits(64))
    X, W, G = (source.normal(size=shape) for shape in ((n, d), (layers, d, d), (n, d)))
    return [np.round(X, 2), np.clip(np.round(scale * W, 2), -2, 2), np.round(G, 2)]
