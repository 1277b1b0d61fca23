"""Random doubles, many of them at or beside the middle between two 16-bit neighbours."""

import math

SHAPES = ("fp16", "bf16")
SIZES = (500, 1000, 2000, 5000)
SPECIAL = (0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, 65519.0, 65520.0, 1.0)


def small(rng):
    kind = rng.choice(["fp16", "bf16"])
    return [[_value(rng, kind) for _ in range(rng.randint(0, 6))], kind]


def valid(args):
    values, kind = args
    return len(values) <= 5000 and kind in ("fp16", "bf16")


def large(rng, n, shape):
    return [[_value(rng, shape) for _ in range(n)], shape]


def _value(rng, kind):
    if rng.random() < 0.1:
        return rng.choice(SPECIAL)
    fraction, smallest, largest = (10, -26, 16) if kind == "fp16" else (7, -135, 128)
    steps = rng.randint(1 << fraction, (2 << fraction) - 1) + rng.choice([0.0, 0.5, 0.5, rng.random()])
    x = math.ldexp(steps, rng.randint(smallest, largest) - fraction)
    return rng.choice([-1, 1]) * x * (1 + rng.choice([-1, 0, 0, 1]) * 2.0**-40)
