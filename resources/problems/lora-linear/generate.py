"""Random layers with entries in hundredths: small ones for shrinking, large ones up to the bound."""

import numpy as np

SHAPES = ("forwards", "merged")
SIZES = (64, 128, 256, 512)


def small(rng):
    n, d, k = (rng.randint(1, 4) for _ in range(3))
    return _operations(rng, n=n, d=d, k=k, r=rng.randint(1, min(d, k)), forwards=2)


def valid(args):
    ops, given = args
    weight, down, up, alpha = given[0]
    (d, k), r = np.shape(weight), len(down)
    if np.shape(down) != (r, k) or np.shape(up) != (d, r) or not 1 <= r <= min(d, k) or max(d, k) > 512:
        return False
    merged = False
    for op, call in zip(ops[1:], given[1:]):
        if op in ("merge", "unmerge"):
            if merged == (op == "merge"):
                return False
            merged = not merged
        elif op != "weight":
            n = len(call[0])
            shapes = [(n, k), (n, d)][: len(call)]
            if not 1 <= n <= 512 or [np.shape(array) for array in call] != shapes:
                return False
    return alpha > 0


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
