"""Any matching of least cost will do: each object a query of its own, and no cheaper way exists."""

import math

# Over the cases right programs reach the same cost to the last bit; a sum of 40 costs is good to 1e-13.
TOLERANCE = 1e-9


def check(args, expected, got):
    queries, objects = len(args[1]), len(args[3])
    if len(got) != objects:
        return f"{objects} objects want one query each; the answer has {len(got)} entries"
    if any(not 0 <= i < queries for i in got):
        return f"queries are numbered from 0 to {queries - 1}"
    if len(set(got)) < objects:
        return "a query is given to two objects"
    cost, least = _total(args, got), _total(args, expected)
    return cost <= least + TOLERANCE or f"the cost is {cost:.9f}, but {least:.9f} can be had"


def _total(args, matching):
    probs, pred, labels, boxes = args
    return math.fsum(_cost(probs[i], pred[i], labels[j], boxes[j]) for j, i in enumerate(matching))


def _cost(p, q, label, b):
    distance = sum(abs(x - y) for x, y in zip(q, b))
    return -p[label] + 5 * distance - 2 * _giou(q, b)


def _giou(q, b):
    inner, hull = 1.0, 1.0
    for k in (0, 1):
        lows, highs = (q[k] - q[k + 2] / 2, b[k] - b[k + 2] / 2), (q[k] + q[k + 2] / 2, b[k] + b[k + 2] / 2)
        inner *= max(0.0, min(highs) - max(lows))
        hull *= max(highs) - min(lows)
    union = q[2] * q[3] + b[2] * b[3] - inner
    return inner / union - (hull - union) / hull
