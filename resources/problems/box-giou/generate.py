"""Boxes on a coarse grid, so that they touch, nest and coincide; hundreds a side for the time."""

import numpy as np

SHAPES = ("crowded", "scattered")
SIZES = (75, 150, 300, 600)


def small(rng):
    return [_boxes(rng, rng.randint(1, 4), 4), _boxes(rng, rng.randint(1, 4), 4)]


def valid(args):
    for boxes in args:
        count, width = np.shape(boxes)
        if not 1 <= count <= 600 or width != 4:
            return False
        centres, sizes = np.hsplit(np.asarray(boxes), 2)
        if np.abs(centres).max() > 1000 or sizes.min() < 0 or sizes.max() > 1000:
            return False
    return True


def large(rng, n, shape):
    span = 50 if shape == "crowded" else 900
    return [_boxes(rng, n, span), _boxes(rng, n, span)]


def _boxes(rng, count, span):
    source = np.random.default_rng(rng.getrandbits(64))
    centres = source.integers(-span, span + 1, size=(count, 2)) / 2
    return np.concatenate([centres, source.integers(0, 2 * span + 1, size=(count, 2)) / 4], axis=1)
