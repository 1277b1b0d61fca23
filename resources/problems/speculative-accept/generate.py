"""Random distributions in multiples of 2**-24: tiny vocabularies to shrink, large ones drawn far down."""

import numpy as np

SHAPES = ("all-kept", "rejected", "long")
SIZES = (2500, 5000, 10000, 20000)


def small(rng):
    source = np.random.default_rng(rng.getrandbits(64))
    length, vocabulary = rng.randint(0, 4), rng.randint(1, 5)
    p = _rows(source, length + 1, vocabulary, rng.random() < 0.5)
    q = _rows(source, length + 1, vocabulary, rng.random() < 0.5)
    draft = [int(source.choice(vocabulary, p=q[i])) for i in range(length)]
    return [p, q, draft, [rng.randint(0, 65535) / 65536 for _ in range(length + 1)]]


def valid(args):
    p, q, draft, u = args
    rows, kinds = np.shape(p)
    fit = np.shape(q) == (rows, kinds) and rows == len(draft) + 1 <= 9 and 1 <= kinds <= 20000
    if not fit or not all(0 <= token < kinds and q[i][token] > 0 for i, token in enumerate(draft)):
        return False
    used = [np.asarray(p), np.asarray(q)[:-1]]
    sums = all(np.all(one.sum(axis=1) == 1) for one in used)
    exact = all(np.all(one * 2.0**24 % 1 == 0) and np.all(one >= 0) for one in used)
    return bool(sums and exact and all(0 <= one < 1 and one * 65536 % 1 == 0 for one in u))


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    length = 8 if shape == "long" else 2
    p = _rows(source, length + 1, n, False)
    q = _rows(source, length + 1, n, False)
    draft = [int(np.argmax(p[i] - q[i])) for i in range(length)]
    if shape == "rejected":
        draft[1] = int(np.argmin(p[1] - q[1]))
    return [p, q, draft, [65535 / 65536] * (length + 1)]


def _rows(source, count, vocabulary, is_sparse):
    weights = source.random((count, vocabulary)) ** 2 + 0.01
    if is_sparse:
        weights *= source.random((count, vocabulary)) < 0.6
        weights[:, 0] += weights.sum(axis=1) == 0
    parts = np.floor(weights / weights.sum(axis=1, keepdims=True) * 2**24)
    parts[np.arange(count), parts.argmax(axis=1)] += 2**24 - parts.sum(axis=1)
    return parts / 2**24
