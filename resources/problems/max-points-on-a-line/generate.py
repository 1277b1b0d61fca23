"""Points: a few close together for shrinking, hundreds where counting for each pair cannot pass."""

SHAPES = ("random", "grid", "line")
SIZES = (75, 150, 300, 600)
BOUND = 10**9


def small(rng):
    places = [[x, y] for x in range(-2, 3) for y in range(-2, 3)]
    return [rng.sample(places, rng.randint(1, 8))]


def valid(args):
    (points,) = args
    places = all(len(p) == 2 and -(10**9) <= min(p) and max(p) <= 10**9 for p in points)
    return 1 <= len(points) <= 600 and places and len(set(map(tuple, points))) == len(points)


def large(rng, n, shape):
    if shape == "grid":
        side = int(n**0.5)
        points = [[1000 * x - 3 * y, 1000 * y + 7 * x] for x in range(side) for y in range(side)]
    else:
        points = [[rng.randint(-BOUND, BOUND), rng.randint(-BOUND, BOUND)] for _ in range(n)]
    if shape == "line":
        points[: n // 2] = [
            [2 * i, 5 * i - 1000] for i in rng.sample(range(-(10**8), 10**8), n // 2)
        ]
    rng.shuffle(points)
    return [points]


def sized(rng, n):
    return large(rng, n, "random")
