"""Lists of operations: small ones for shrinking, large ones that fill a heap and take it apart."""

SHAPES = ("mixed", "drain", "descending")
SIZES = (1000, 3000, 8000, 20000)


def small(rng):
    nums = [rng.randint(-5, 5) for _ in range(rng.randint(0, 9))]
    return _operations(nums, [_step(rng) for _ in range(rng.randint(1, 20))])


def valid(args):
    ops, given = args
    (nums,) = given[0]
    size = len(nums)
    values = [*nums, *(x for arguments in given[1:] for x in arguments)]
    for name in ops[1:]:
        if name in ("pop", "peek") and not size:
            return False
        size += {"push": 1, "pop": -1}.get(name, 0)
    in_bounds = all(-(10**9) <= value <= 10**9 for value in values)
    return len(nums) <= 20000 and len(ops) <= 20001 and in_bounds


def large(rng, n, shape):
    nums = [rng.randint(-(10**9), 10**9) for _ in range(n)]
    if shape == "drain":
        return _operations(nums, [("pop",)] * n)
    if shape == "descending":
        pushes = [("push", -i) for i in range(n // 2)]
        return _operations([], [*pushes, *[("pop",)] * (n // 2)])
    steps = [("push", rng.randint(-(10**9), 10**9)) if i % 2 else ("pop",) for i in range(n // 2)]
    return _operations(nums, steps)


def sized(rng, n):
    return large(rng, n, "descending")


def _step(rng):
    name = rng.choice(("push", "push", "pop", "pop", "peek", "size"))
    return (name, rng.randint(-5, 5)) if name == "push" else (name,)


def _operations(nums, steps):
    """Steps that would look into an empty heap are left out."""
    ops, args, size = ["MinHeap"], [[nums]], len(nums)
    for name, *arguments in steps:
        if name in ("pop", "peek") and not size:
            continue
        size += {"push": 1, "pop": -1}.get(name, 0)
        ops.append(name)
        args.append(arguments)
    return [ops, args]
