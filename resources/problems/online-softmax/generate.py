"""Random streams: a few short blocks to shrink, and many blocks with a question after each."""

import numpy as np

SHAPES = ("questions", "climbing", "wide")
SIZES = (2000, 10000, 30000, 100000)


def small(rng):
    ops, args = ["OnlineSoftmax"], [[]]
    for _ in range(rng.randint(1, 5)):
        block = np.array([_entry(rng) for _ in range(rng.randint(0, 4))], dtype=np.float64)
        pair = rng.choice([[float("-inf"), 0.0], [_finite(rng), 1 + rng.randint(0, 8) / 4]])
        ops += ["update", "state", "softmax", "merge", "state", "logsumexp"]
        args += [[block], [], [block], pair, [], []]
    return [ops, args]


def large(rng, n, shape):
    length = 1000 if shape == "wide" else 10
    blocks = _stream(rng, n, shape).reshape(-1, length)
    ops, args = ["OnlineSoftmax"], [[]]
    for block in blocks:
        ops += ["update", "logsumexp"]
        args += [[block], []]
    return [ops + ["state", "softmax"], args + [[], [blocks[0]]]]


def _stream(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    logits = source.normal(scale=3.0, size=n)
    if shape == "climbing":
        logits += np.arange(n) / 20
    logits[source.random(n) < 0.1] = -np.inf
    return np.round(logits, 2)


def _entry(rng):
    return float("-inf") if rng.random() < 0.3 else _finite(rng)


def _finite(rng):
    return rng.choice([rng.randint(-12, 12) / 4, float(rng.randint(-2000, 2000))])
