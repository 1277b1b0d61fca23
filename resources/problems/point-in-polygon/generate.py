"""Polygons between two chains that run from left to right: simple, seldom convex."""

SHAPES = ("comb", "ribbon")
SIZES = (1000, 2500, 5000, 10000)


def small(rng):
    steps = rng.randint(1, 4)
    lower = [rng.randint(-3, 2) for _ in range(steps + 1)]
    upper = [y + rng.randint(1, 4) for y in lower]
    points = [[rng.randint(-1, steps + 1), rng.randint(-4, 7)] for _ in range(rng.randint(1, 6))]
    return _turned(rng, _polygon(range(steps + 1), lower, upper), points)


def valid(args):
    polygon, points = args
    places = [*polygon, *points]
    if not 3 <= len(polygon) <= 10000 or not 1 <= len(points) <= 50:
        return False
    if any(len(place) != 2 or max(map(abs, place)) > 10**9 for place in places):
        return False
    # Every pair of sides is only looked at where they are few.
    return len(polygon) > 200 or _is_simple(polygon)


def _is_simple(polygon):
    sides = list(zip(polygon, [*polygon[1:], polygon[0]]))
    count = len(sides)
    for first, (a, b) in enumerate(sides):
        if a == b or (_turn(a, b, sides[(first + 1) % count][1]) == 0 and _folds(a, b, sides[(first + 1) % count][1])):
            return False
        for second in range(first + 2, count - (first == 0)):
            if _meet(a, b, *sides[second]):
                return False
    return True


def _turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _folds(a, b, c):
    return (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0


def _on(a, b, c):
    within = min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])
    return _turn(a, b, c) == 0 and within


def _meet(a, b, c, d):
    if any((_on(a, b, c), _on(a, b, d), _on(c, d, a), _on(c, d, b))):
        return True
    across = (_turn(a, b, c) > 0) != (_turn(a, b, d) > 0)
    return across and (_turn(c, d, a) > 0) != (_turn(c, d, b) > 0)


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
