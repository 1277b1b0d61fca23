"""Random runs: a few steps with overflows among them, and long ones that ask for the scale at each step."""

import math

import numpy as np

SHAPES = ("steady", "stormy", "wide")
SIZES = (250, 500, 1000, 2000)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    n, steps = rng.randint(1, 3), rng.randint(1, 8)
    run = _run(rng, source, n=n, steps=steps, overflows=0.25)
    settings = [rng.choice([0.5, 0.01]), rng.choice([0.0, 0.05]), 2.0 ** rng.randint(0, 18), 2.0, 0.5, rng.randint(1, 4)]
    return _with_questions(source, n, settings, run, ["scale", "master", "half"])


def valid(args):
    ops, given = args
    weights, lr, max_norm, scale, growth, backoff, interval = given[0]
    powers = all(math.frexp(one)[0] == 0.5 for one in (scale, growth, backoff))
    bounds = 0 < backoff < 1 < growth and 1 <= interval <= 100 and 0 < lr <= 1000 and max_norm >= 0
    if not powers or not bounds or not 1 <= len(weights) <= 4096 or ops.count("step") > 2000:
        return False
    good = 0
    for op, call in zip(ops[1:], given[1:]):
        if op != "step":
            continue
        if np.shape(call[0]) != np.shape(weights):
            return False
        good = good + 1 if np.all(np.isfinite(call[0])) else 0
        scale *= backoff if good == 0 else growth if good % interval == 0 else 1
        if not 2.0**-30 <= scale <= 2.0**40:
            return False
    return True


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    width, steps = (4096, 4) if shape == "wide" else (2, n)
    run = _run(rng, source, n=width, steps=steps, overflows=0.3 if shape == "stormy" else 0.02)
    settings = [0.001, 1.0 if shape == "wide" else 0.0, 65536.0, 2.0, 0.5, 2 if shape == "stormy" else 50]
    ops, args = _with_questions(source, width, settings, run, ["scale"])
    return [[*ops, "master", "half"], [*args, [], []]]


def _run(rng, source, *, n, steps, overflows):
    for _ in range(steps):
        grads = source.integers(-2000, 2001, size=n) / 64
        if rng.random() < overflows:
            grads[rng.randrange(n)] = rng.choice([np.inf, -np.inf, np.nan])
        yield grads


def _with_questions(source, n, settings, run, questions):
    ops, args = ["LossScaler"], [[source.integers(-64, 65, size=n) / 32, *settings]]
    for grads in run:
        ops += ["step", *questions]
        args += [[grads]] + [[] for _ in questions]
    return [ops, args]
