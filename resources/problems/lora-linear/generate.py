"""Random layers with entries in hundredths: small ones for shrinking, large ones up to the bound."""

import numpy as np

SHAPES = ("forwards", "merged")
SIZES = (64, 128, 256, 512)


def small(rng):
    n, d, k = (rng.randint(1, 4) for _ in range(3))
    return _operations(rng, n=n, d=d, k=k, r=rng.randint(1, min(d, k)), forwards=2)


def large(rng, n, shape):
    if shape == "merged":
        return _operations(rng, n=3, d=n, k=n, r=min(8, n), forwards=1)
    ops, args = _operations(rng, n=1, d=n, k=n, r=min(8, n), forwards=3)
    return [ops[:4], args[:4]]


def _operations(rng, *, n, d, k, r, forwards):
    source = np.random.default_rng(rng.getrandbits(64))

    def array(*shape):
        return source.integers(-300, 301, size=shape) / 100.0

    X = array(n, k)
    ops = ["LoRALinear"] + ["forward"] * forwards + ["backward", "merge", "forward", "weight", "backward", "unmerge", "weight", "forward"]
    both = [X, array(n, d)]
    args = [[array(d, k), array(r, k), array(d, r), float(rng.randint(1, 32))]]
    args += [[X]] * forwards + [both, [], [X], [], both, [], [], [X]]
    return [ops, args]
