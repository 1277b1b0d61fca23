"""Boxes on a coarse grid, so that they touch, nest and coincide; hundreds a side for the time."""

import numpy as np

SHAPES = ("crowded", "scattered")
SIZES = (75, 150, 300, 600)


def small(rng):
    return [_boxes(rng, rng.randint(1, 4), 4), _boxes(rng, rng.randint(1, 4), 4)]


def large(rng, n, shape):
    span = 50 if shape == "crowded" else 900
    return [_boxes(rng, n, span), _boxes(rng, n, span)]


def _boxes(rng, count, span):
    source = np.random.default_rng(rng.getrandbits(64))
    centres = source.integers(-span, span + 1, size=(count, 2)) / 2
    return np.concatenate([centres, source.integers(0, 2 * span + 1, size=(count, 2)) / 4], axis=1)
