"""Positions in any order: a few near the origin or far out to shrink, and spread up to the bound."""

import numpy as np

SHAPES = ("spread", "window")
SIZES = (1000, 20000, 200000, 2000000)


def small(rng):
    top = rng.choice([3, 50, 2000])
    return [np.array([rng.randint(0, top) for _ in range(rng.randint(1, 5))]), rng.randint(1, 9)]


def valid(args):
    positions, width = args
    return bool(1 <= len(positions) <= 256 and 1 <= width <= 512 and _within(0, 2000000, positions))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    """Positions up to n: 256 of them anywhere, or the last 256 in a row."""
    if shape == "window":
        return [np.arange(n - 255, n + 1), 64]
    return [np.array(sorted(rng.randint(0, n) for _ in range(256))), 63]
