"""Modules that export: small ones with every kind of trouble, large ones with many names."""

SHAPES = ("flat", "nested")
SIZES = (100, 300, 1000, 3000)
NAMES = ("a", "b", "nn.c", "nn.d", "nn.e.f", "g.h", "keras.i", "kerasx.i")
WRAPPER = """import functools


def twice(g):
    @functools.wraps(g)
    def h(x):
        return 2 * g(x)
    return h


"""
PACKAGES = ("", "nn", "nn.e", "g", "kerasx", "none")


def small(rng):
    calls = []
    for number in range(rng.randint(1, 4)):
        calls.append(("load", [_module(rng, number)]))
        for _ in range(rng.randint(0, 3)):
            kind = rng.choice(("symbol", "canonical", "listing"))
            calls.append((kind, [rng.choice(PACKAGES if kind == "listing" else NAMES)]))
    return _case(["keras"], calls)


def valid(args):
    """Whether the names keep to the rules; sources may fail in any way. Nothing is registered here."""
    ops, given = args
    (reserved,), names, counts, spelt = given[0], [], [], []

    def export(*some, overrides=()):
        spelt.extend(some)
        if any(name.split(".")[0] in reserved for name in some):
            raise LookupError
        counts.append(len(some) if len(set(some)) == len(some) else 0)
        names.extend(some)
        return lambda symbol: symbol

    for op, call in zip(ops[1:], given[1:]):
        if op == "load":
            try:
                exec(call[0], {"export": export, "api": lambda name: lambda *some: None})
            except Exception:
                continue
    parts = [name.split(".") for name in spelt]
    named = all(len(some) <= 4 and all(part.isidentifier() for part in some) for some in parts)
    packages = {name.rsplit(".", end)[0] for name in names for end in range(1, name.count(".") + 1)}
    few = all(1 <= count <= 5 for count in counts) and len(names) <= 4000 and len(ops) <= 4001
    return named and few and packages.isdisjoint(names)


def large(rng, n, shape):
    """About n exported names, and as many listings of packages that hold few of them."""
    name = "f'p{i % 40}.q{i // 40 % 10}.r{i}'" if shape == "nested" else "f'p{i % 400}.r{i}'"
    source = (
        f"for i in range({n}):\n    def f(x, i=i):\n        return x + i\n    export({name})(f)\n"
    )
    calls = [("load", [source])]
    for _ in range(n):
        package = (
            f"p{rng.randrange(40)}.q{rng.randrange(10)}"
            if shape == "nested"
            else f"p{rng.randrange(400)}"
        )
        calls.append(("listing", [package]))
    return _case(["keras", "estimator"], calls)


def _module(rng, number):
    names = ", ".join(repr(name) for name in rng.sample(NAMES, rng.randint(1, 3)))
    kind = rng.choice(("function", "wrapped", "class", "twice", "bare"))
    if kind == "bare":
        return f"export({names})"
    if kind == "class":
        parent = f"@export({names})\nclass K{number}:\n    pass\n\n\n"
        return f"{parent}@export('child{number}')\nclass C{number}(K{number}):\n    pass\n"
    function = f"def f{number}(x):\n    return x + {number}\n"
    if kind == "wrapped":
        return f"{WRAPPER}@export({names})\n@twice\n{function}"
    again = f"\nexport('again{number}')(f{number})\n" if kind == "twice" else ""
    return f"@export({names})\n{function}{again}"


def _case(reserved, calls):
    return [
        ["ApiRegistry", *(name for name, _ in calls)],
        [[reserved], *(args for _, args in calls)],
    ]
