"""Recorded computations: small random graphs for shrinking, deep and wide ones for the limits."""

import math

SHAPES = ("doubling", "chain", "fan", "layers")
SIZES = (100, 300, 1000, 3000)


def small(rng):
    calls = [
        ("leaf", [rng.randint(-8, 8) / 4, rng.random() < 0.8]) for _ in range(rng.randint(1, 3))
    ]
    leaves = list(range(len(calls)))
    for node in range(len(calls), len(calls) + rng.randint(1, 7)):
        a, b = rng.randrange(node), rng.randrange(node)
        calls.append(
            rng.choice(
                (
                    ("add", [a, b]),
                    ("mul", [a, b]),
                    ("power", [a, rng.randint(1, 2)]),
                    ("tanh", [a]),
                    ("relu", [a]),
                    ("detach", [a]),
                )
            )
        )
    made = len(calls)
    calls.append(("value", [made - 1]))
    for _ in range(rng.randint(1, 2)):
        calls.append(("backward", [rng.randrange(made)]))
        calls += [("grad", [leaf]) for leaf in leaves]
        if rng.random() < 0.3:
            calls.append(("zero_grad", []))
    return _case(calls)


def valid(args):
    ops, given = args
    values, leaves = [], set()
    for op, call in zip(ops[1:], given[1:]):
        ids = [] if op in ("leaf", "zero_grad") else call[: 2 if op in ("add", "mul") else 1]
        if any(not 0 <= one < len(values) for one in ids):
            return False
        if op == "grad" and call[0] not in leaves:
            return False
        if op == "power" and (not -3 <= call[1] <= 5 or (call[1] < 1 and values[call[0]] == 0)):
            return False
        if op == "leaf":
            leaves.add(len(values))
        if op not in ("value", "backward", "grad", "zero_grad"):
            values.append(_value(op, call, values))
            if not abs(values[-1]) <= 1e15:
                return False
    return len(ops) <= 4001


def _value(op, call, values):
    a = call[0] if op == "leaf" else values[call[0]]
    if op in ("add", "mul"):
        return a + values[call[1]] if op == "add" else a * values[call[1]]
    if op == "power":
        return a ** call[1]
    return math.tanh(a) if op == "tanh" else max(0.0, a) if op == "relu" else a


def large(rng, n, shape):
    """A graph of about n nodes, differentiated twice."""
    calls = [("leaf", [0.75, True]), ("leaf", [-1.25, True])]
    last = n - 1
    for node in range(2, n):
        if shape == "doubling":
            # x + x doubles the gradient: forty times, then a tanh takes the value back.
            calls.append(
                ("add", [node - 1, node - 1]) if node % 40 else ("tanh", [rng.randrange(2)])
            )
        elif shape == "chain":
            calls.append(
                ("tanh", [node - 1]) if node % 2 else ("add", [node - 1, rng.randrange(2)])
            )
        elif shape == "fan":
            calls.append(
                ("mul", [rng.randrange(2), 1])
                if node % 2
                else ("add", [node - 1, max(0, node - 2)])
            )
        else:
            calls.append(
                rng.choice(
                    (
                        ("add", [node - 1, node - 2]),
                        ("mul", [node - 1, node - 2]),
                        ("tanh", [node - 1]),
                        ("tanh", [node - 2]),
                    )
                )
            )
            if node % 10 == 0:
                calls[-1] = ("tanh", [node - 1])
    for _ in range(2):
        calls += [("backward", [last]), ("grad", [0]), ("grad", [1])]
    return _case(calls)


def _case(calls):
    return [["Tape", *(name for name, _ in calls)], [[], *(args for _, args in calls)]]
