"""Random packs of texts: a few tokens to shrink, thousands of short texts, and one with logits."""

import numpy as np

SHAPES = ("pairs", "mixed", "loss")
SIZES = (1000, 2000, 4000, 8000)


def small(rng):
    lengths = [rng.randint(0, 4) for _ in range(rng.randint(1, 4))]
    lengths[-1] += sum(lengths) == 0
    depth, vocabulary = rng.randint(0, 3), rng.randint(1, 4)
    source = np.random.default_rng(rng.getrandbits(64))
    ops, args = _questions(lengths, source.integers(0, vocabulary, size=sum(lengths)), depth)
    scale = rng.choice([1.0, 1.0, 1000.0])
    return [[*ops, "loss"], [*args, _logits(source, (depth + 1, sum(lengths), vocabulary), scale)]]


def valid(args):
    ops, given = args
    tokens, bounds, depth = given[0]
    total = len(tokens)
    texts = bounds[0] == 0 and bounds[-1] == total and sorted(bounds) == bounds and len(bounds) <= 4001
    if not texts or not 1 <= total <= 8192 or not 0 <= depth <= 8 or not _within(0, 99999, tokens):
        return False
    for op, call in zip(ops[1:], given[1:]):
        if op == "loss":
            levels, length, kinds = np.shape(call[0])
            if (levels, length) != (depth + 1, total) or not max(tokens) < kinds <= 50:
                return False
            if not _within(-100000, 100000, call[0]):
                return False
    return True


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    if shape == "pairs":
        return list(_questions([2] * (n // 2), source.integers(0, 100000, size=n // 2 * 2), 2))
    lengths = []
    while sum(lengths) < n // (1 if shape == "mixed" else 10):
        lengths.append(rng.randint(0, 40))
    vocabulary = 50
    tokens = source.integers(0, vocabulary, size=sum(lengths))
    if shape == "mixed":
        return list(_questions(lengths, tokens, 8))
    logits = _logits(source, (4, len(tokens), vocabulary), 3.0)
    return [["MTPBatch", "counts", "loss"], [[tokens, _bounds(lengths), 3], [], logits]]


def _questions(lengths, tokens, depth):
    args = [[tokens, _bounds(lengths), depth], [], [], []]
    return ["MTPBatch", "inputs", "labels", "counts"], args


def _bounds(lengths):
    return [0, *(int(end) for end in np.cumsum(lengths))]


def _logits(source, shape, scale):
    return [np.round(source.normal(scale=scale, size=shape), 2), 0.3]
