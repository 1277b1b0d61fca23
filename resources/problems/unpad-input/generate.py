"""Random masks: small ones of any pattern, and batches in which one long row widens all the others."""

import numpy as np

SHAPES = ("one-long", "equal", "round-trip")
SIZES = (128, 256, 512, 1024)


def small(rng):
    batch, length, d = rng.randint(1, 4), rng.randint(1, 6), rng.randint(1, 3)
    source = np.random.default_rng(rng.getrandbits(64))
    kind = rng.choice(["left", "right", "holes"])
    if kind == "holes":
        mask = source.integers(0, 2, size=(batch, length))
    else:
        mask = np.arange(length) < source.integers(0, length + 1, size=(batch, 1))
        mask = (mask[:, ::-1] if kind == "left" else mask).astype(np.int64)
    mask[0, -1] |= not mask.any()
    ops, args = _questions(source, mask, d, scale=rng.choice([1.0, 30.0]))
    return [["RmPad", "indices", *ops[1:]], [args[0], [], *args[1:]]]


def valid(args):
    ops, given = args
    (mask,) = given[0]
    (batch, length), total = np.shape(mask), int(np.sum(mask))
    if not 1 <= batch <= 512 or not 1 <= length <= 1024 or not 1 <= total <= 8192 or not _within(0, 1, mask):
        return False
    for op, call in zip(ops[1:], given[1:]):
        for array in call:
            *front, d = np.shape(array)
            due = [batch, length] if op == "unpad" else [total]
            if front != due or not 1 <= d <= 4 or not _within(-1000, 1000, array):
                return False
        if len({np.shape(array) for array in call}) > 1:
            return False
    return True


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    batch = n // 8 if shape == "round-trip" else n // 2
    lengths = np.full(batch, 7 if shape == "one-long" else 8192 // n * 2)
    if shape == "one-long":
        lengths[batch // 2] = n
    mask = (np.arange(n if shape == "one-long" else n // 4) < lengths[:, None]).astype(np.int64)
    ops, args = _questions(source, mask, 4 if shape == "one-long" else 2, scale=1.0)
    if shape == "round-trip":
        return [ops, args]
    kept = [i for i, op in enumerate(ops) if op not in ("pad", "unpad")]
    return [[ops[i] for i in kept], [args[i] for i in kept]]


def _questions(source, mask, d, scale):
    def array(*shape):
        return np.round(source.normal(scale=scale, size=shape), 2)

    total = int(mask.sum())
    ops = ["RmPad", "cuSeqlens", "maxSeqlen", "positionIds", "unpad", "pad", "attention"]
    arrays = [array(total, d) for _ in range(3)]
    return [ops, [[mask], [], [], [], [array(*mask.shape, d)], [array(total, d)], arrays]]
