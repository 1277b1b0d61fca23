"""Recorded computations: small random graphs for shrinking, deep and wide ones for the limits."""

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
