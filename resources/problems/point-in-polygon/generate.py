"""Polygons between two chains that run from left to right: simple, seldom convex."""

SHAPES = ("comb", "ribbon")
SIZES = (1000, 2500, 5000, 10000)


def small(rng):
    steps = rng.randint(1, 4)
    lower = [rng.randint(-3, 2) for _ in range(steps + 1)]
    upper = [y + rng.randint(1, 4) for y in lower]
    points = [[rng.randint(-1, steps + 1), rng.randint(-4, 7)] for _ in range(rng.randint(1, 6))]
    return _turned(rng, _polygon(range(steps + 1), lower, upper), points)


def large(rng, n, shape):
    steps, tall = n // 2, 10**9
    step = 10**8 // n
    xs = range(0, steps * step, step)
    if shape == "comb":
        lower, upper = [-tall] * steps, [tall - 7 if i % 2 else 3 - i % 5 for i in range(steps)]
    else:
        lower = [rng.randint(-tall, tall - 1) for _ in range(steps)]
        upper = [rng.randint(y + 1, tall) for y in lower]
    polygon = _polygon(xs, lower, upper)
    anywhere = [[rng.randint(xs[0], xs[-1]), rng.randint(-tall, tall)] for _ in range(10)]
    return _turned(rng, polygon, [*anywhere, *rng.sample(polygon, 2)])


def _polygon(xs, lower, upper):
    return [[x, y] for x, y in zip(xs, lower)] + [[x, y] for x, y in zip(xs, upper)][::-1]


def _turned(rng, polygon, points):
    """The same figure from another start, either way round, perhaps with its axes swapped."""
    start = rng.randrange(len(polygon))
    polygon = (polygon[start:] + polygon[:start])[:: rng.choice((1, -1))]
    if rng.random() < 0.5:
        polygon, points = ([[y, x] for x, y in places] for places in (polygon, points))
    return [polygon, points]
