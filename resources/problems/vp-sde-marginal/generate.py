"""Random noise schedules: a few knots to shrink, thousands to tell a walk over them from prefix sums."""

import numpy as np

SHAPES = ("rising", "jagged")
SIZES = (250, 500, 1000, 2000)


def small(rng):
    return _case(rng, rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 3), is_rising=rng.random() < 0.5)


def valid(args):
    x0, eps, t, knots, betas = args
    (n, d), count = np.shape(x0), len(knots)
    fit = np.shape(eps) == (n, d) and np.shape(t) == (n,) and np.shape(betas) == (count,)
    few = 1 <= n * d <= 10000 and 2 <= count <= 2001
    if not fit or not few:
        return False
    rising = knots[0] == 0 and np.all(np.diff(knots) > 0)
    return bool(rising and _within(0, knots[-1], t) and _within(0, 5000, betas))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    return _case(rng, n, n, 1, is_rising=shape == "rising")


def _case(rng, samples, segments, d, *, is_rising):
    source = np.random.default_rng(rng.getrandbits(64))
    knots = np.concatenate([[0], np.cumsum(source.integers(1, 9, size=segments))]) / 1024
    betas = np.round(source.uniform(0.0, 20.0, size=segments + 1), 2)
    if is_rising:
        betas.sort()
    t = np.round(source.uniform(0.0, 1.0, size=samples), 3) * knots[-1]
    x0, eps = (np.round(source.normal(size=(samples, d)), 2) for _ in range(2))
    return [x0, eps, t, knots, betas]
