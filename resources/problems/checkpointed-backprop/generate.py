"""Random residual chains with entries in hundredths: short ones for shrinking, deep ones for the memory."""

import numpy as np

SHAPES = ("tall", "wide", "uneven")
SIZES = (64, 128, 256, 512)


def small(rng):
    return _chain(rng, layers=rng.randint(1, 12), n=rng.randint(1, 3), d=rng.randint(1, 3), scale=0.5)


def valid(args):
    x, weights, gradient = args
    (n, d), layers = np.shape(x), len(weights)
    fit = np.shape(gradient) == (n, d) and np.shape(weights) == (layers, d, d)
    few = 1 <= layers <= 512 and 1 <= n <= 4096 and 1 <= d <= 8 and n * d <= 16384
    return bool(fit and few and _within(-2, 2, weights) and _within(-1000, 1000, x, gradient))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    width = 8 if shape == "wide" else 4
    layers = n - 3 if shape == "uneven" else n
    return _chain(rng, layers=layers, n=16384 // width, d=width, scale=0.1)


def _chain(rng, *, layers, n, d, scale):
    source = np.random.default_rng(rng.getrandbits(64))
    X, W, G = (source.normal(size=shape) for shape in ((n, d), (layers, d, d), (n, d)))
    return [np.round(X, 2), np.clip(np.round(scale * W, 2), -2, 2), np.round(G, 2)]
