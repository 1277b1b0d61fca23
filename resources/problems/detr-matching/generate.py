"""Random scenes: a few queries to shrink; forty objects crowded together, so that they compete."""

import numpy as np

SHAPES = ("crowded", "scattered")
SIZES = (25, 50, 100)


def small(rng):
    queries = rng.randint(1, 5)
    return _scene(rng, queries=queries, objects=rng.randint(1, queries), spread=rng.choice([0.05, 0.4]))


def valid(args):
    probs, pred, labels, boxes = args
    (n, columns), m = np.shape(probs), len(labels)
    fit = np.shape(pred) == (n, 4) and np.shape(boxes) == (m, 4)
    if not fit or not 1 <= m <= n <= 100 or m > 40:
        return False
    classes = all(0 <= label < columns - 1 for label in labels)
    sizes = np.concatenate([np.asarray(pred)[:, 2:], np.asarray(boxes)[:, 2:]])
    return bool(classes and sizes.min() > 0 and _within(0, 1, pred, boxes))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _scene(rng, queries=n, objects=n * 2 // 5, spread=0.02 if shape == "crowded" else 0.4)


def sized(rng, n):
    return large(rng, n, "crowded")


def _scene(rng, *, queries, objects, spread):
    source = np.random.default_rng(rng.getrandbits(64))

    def boxes(count):
        centres = np.clip(source.normal(0.5, spread, size=(count, 2)), 0.1, 0.9)
        return np.round(np.concatenate([centres, source.uniform(0.05, 0.2, size=(count, 2))], axis=1), 3)

    logits = source.normal(scale=2.0, size=(queries, 4))
    probs = np.exp(logits)
    probs = np.round(probs / probs.sum(axis=1, keepdims=True), 3)
    return [probs, boxes(queries), source.integers(0, 3, size=objects).tolist(), boxes(objects)]
