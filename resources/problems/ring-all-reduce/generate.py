"""One process of a ring and what its left neighbour sends it."""

import numpy as np

SHAPES = ("many-processes", "few-processes")
SIZES = (6000, 20000, 60000)


def small(rng):
    world, n = rng.randint(1, 5), rng.randint(1, 9)
    weights = [rng.randint(-4, 4) for _ in range(world)]
    return _ring(
        rng.randrange(world), weights, np.array([rng.randint(-8, 8) / 4 for _ in range(n)])
    )


def valid(args):
    ops, given = args
    rank, world, data = given[0]
    if not 1 <= world <= 600 or not 0 <= rank < world or not 1 <= len(data) <= 60000:
        return False
    lengths = [len(chunk) for chunk in np.array_split(np.zeros(len(data)), world)]
    rounds, waits = 0, False
    for op, call in zip(ops[1:], given[1:]):
        if op == "send":
            if waits or rounds == 2 * (world - 1):
                return False
            waits = True
        elif op == "receive":
            rounds += 1
            if not waits or len(call[0]) != lengths[(rank - rounds) % world]:
                return False
            waits = False
        elif op == "result" and rounds < 2 * (world - 1):
            return False
    return True


def large(rng, n, shape):
    world = 600 if shape == "many-processes" else 8
    source = np.random.default_rng(rng.getrandbits(64))
    weights = [rng.randint(-4, 4) for _ in range(world)]
    return _ring(rng.randrange(world), weights, source.integers(-300, 301, size=n) / 100.0)


def sized(rng, n):
    return large(rng, n, "few-processes")


def _ring(rank, weights, base):
    """Process q holds weights[q] times base, so that a partial sum is a multiple of base too."""
    world = len(weights)
    chunks, left = np.array_split(base, world), (rank - 1) % world
    ops, args = ["RingWorker"], [[rank, world, weights[rank] * base]]
    held = 0
    for step in range(world - 1):
        number = (left - step) % world
        # Chunk c sets out from process c and has met all from there to the left neighbour.
        held += weights[number]
        ops += ["send", "receive"]
        args += [[], [held * chunks[number]]]
    for step in range(world - 1):
        ops += ["send", "receive"]
        args += [[], [sum(weights) * chunks[(left + 1 - step) % world]]]
    return [[*ops, "traffic", "result"], [*args, [], []]]
