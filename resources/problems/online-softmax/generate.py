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


def valid(args):
    ops, given = args
    most, total = -np.inf, 0
    for op, call in zip(ops[1:], given[1:]):
        if op in ("update", "softmax"):
            block = np.asarray(call[0], dtype=float).reshape(-1)
            if len(block) > 1000 or not np.all((np.abs(block) <= 100000) | (block == -np.inf)):
                return False
            highest = block.max(initial=-np.inf)
            if op == "softmax" and highest > most:
                return False
            most = max(most, highest)
            total += len(block) if op == "update" else 0
        elif op == "merge":
            high, mass = call
            empty = high == -np.inf and mass == 0
            if not empty and not (abs(high) <= 100000 and 1 <= mass <= 1000000):
                return False
            most = max(most, high)
    return total <= 100000


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
