"""Runs of a dropout layer: small ones with all its methods, large ones where a loop cannot pass."""

import numpy as np

SHAPES = ("matrix", "flat")
SIZES = (1000, 10000, 122500)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    shape = tuple(rng.randint(1, 3) for _ in range(rng.randint(1, 3)))
    calls = [_forward(source, shape)]
    for _ in range(rng.randint(1, 6)):
        kind = rng.choice(("forward", "backward", "train", "eval", "is_training", "functional"))
        calls.append(_call(rng, source, shape, kind))
    return _case(rng.choice((0.0, 0.25, 0.5, 0.75, 1.0)), calls)


def valid(args):
    ops, given = args
    ((rate,), *calls), last = given, None
    for op, call in zip(ops[1:], calls):
        if op in ("forward", "functional"):
            shape = np.shape(call[0])
            if np.shape(call[1]) != shape or not 1 <= np.size(call[0]) <= 122500:
                return False
            if np.min(call[1]) < 0 or np.max(call[1]) >= 1:
                return False
            if op == "functional" and not 0 <= call[2] <= 1:
                return False
            last = shape if op == "forward" else last
        elif op == "backward" and (last is None or np.shape(call[0]) != last):
            return False
    return 0 <= rate <= 1


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    side = int(n**0.5)
    size = (side, side) if shape == "matrix" else (n,)
    return _case(0.1, [_forward(source, size), ("backward", [_array(source, size)])])


def sized(rng, n):
    return large(rng, n, "flat")


def _call(rng, source, shape, kind):
    if kind == "forward":
        return _forward(source, shape)
    if kind == "backward":
        return kind, [_array(source, shape)]
    if kind == "functional":
        other = tuple(rng.randint(1, 3) for _ in range(2))
        return kind, [
            _array(source, other),
            _uniform(source, other),
            rng.choice((0.0, 0.5, 1.0)),
            rng.random() < 0.5,
        ]
    return kind, [rng.random() < 0.5] if kind == "train" else []


def _forward(source, shape):
    return "forward", [_array(source, shape), _uniform(source, shape)]


def _array(source, shape):
    return source.integers(-300, 301, size=shape) / 100.0


def _uniform(source, shape):
    # Eighths, so that some are exactly p.
    return source.integers(0, 8, size=shape) / 8.0


def _case(p, calls):
    return [["Dropout", *(name for name, _ in calls)], [[p], *(args for _, args in calls)]]
