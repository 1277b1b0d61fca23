"""Random layers with entries in hundredths: up to four positions to shrink, hundreds against plain loops."""

import numpy as np

SHAPES = ("causal", "full")
SIZES = (64, 128, 256, 512)


def small(rng):
    heads = rng.randint(1, 3)
    return _arguments(rng, n=rng.randint(1, 4), d=heads * rng.randint(1, 3), heads=heads, is_causal=rng.random() < 0.5)


def valid(args):
    x, *weights, heads, _ = args
    n, d = np.shape(x)
    fit = all(np.shape(weight) == (d, d) for weight in weights)
    return fit and 1 <= n <= 512 and 1 <= d <= 64 and heads >= 1 and d % heads == 0


def large(rng, n, shape):
    return _arguments(rng, n=n, d=64, heads=8, is_causal=shape == "causal")


def _arguments(rng, *, n, d, heads, is_causal):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(rows, columns, scale):
        return np.round(source.normal(scale=scale, size=(rows, columns)), 2)

    weights = [array(d, d, 1 / d**0.5) for _ in range(4)]
    return [array(n, d, 1.5), *weights, heads, is_causal]
