"""Segments: a few close together for shrinking, thousands of short ones where all pairs are too many."""

SHAPES = ("random", "chain", "apart")
SIZES = (600, 2000, 5000, 10000)
BOUND = 10**9


def small(rng):
    return [[[rng.randint(0, 3) for _ in range(4)] for _ in range(rng.randint(1, 5))]]


def valid(args):
    (segments,) = args
    if not 1 <= len(segments) <= 10000:
        return False
    if not all(len(s) == 4 and -(10**9) <= min(s) and max(s) <= 10**9 for s in segments):
        return False
    ends = [(min(s[0], s[2]), 0) for s in segments] + [(max(s[0], s[2]), 1) for s in segments]
    met = 0
    for _, is_end in sorted(ends):
        met += -1 if is_end else 1
        if met > 200:
            return False
    return True


def large(rng, n, shape):
    step = 2 * BOUND // (n + 40)
    if shape == "random":
        segments = [_short(rng, -BOUND + i * step, step) for i in range(n)]
    elif shape == "chain":
        xs = [-BOUND + i * step for i in range(n + 1)]
        ys = [rng.randint(-BOUND, BOUND) for _ in xs]
        segments = [[xs[i], ys[i], xs[i + 1], ys[i + 1]] for i in range(n)]
    else:
        segments = [[-BOUND + i * step, -3, -BOUND + (i + 1) * step - 1, 4] for i in range(n)]
    rng.shuffle(segments)
    return [[s if rng.random() < 0.5 else s[2:] + s[:2] for s in segments]]


def sized(rng, n):
    return large(rng, n, "random")


def _short(rng, x, step):
    """One that begins at ``x`` and spans up to twenty steps to the right."""
    right = x + rng.randint(0, 20 * step)
    return [x, rng.randint(0, 10**6), right, rng.randint(0, 10**6)]
