"""Trees: a few close together for shrinking, thousands of which all may be corners."""

SHAPES = ("random", "parabola", "square", "line")
SIZES = (300, 800, 1500, 3000)


def small(rng):
    side = rng.randint(1, 5)
    places = [[x, y] for x in range(side + 1) for y in range(side + 1)]
    return [rng.sample(places, rng.randint(1, min(9, len(places))))]


def valid(args):
    (trees,) = args
    places = all(len(tree) == 2 and 0 <= min(tree) and max(tree) <= 10**9 for tree in trees)
    return 1 <= len(trees) <= 3000 and places and len(set(map(tuple, trees))) == len(trees)


def large(rng, n, shape):
    if shape == "random":
        trees = {(rng.randint(0, 10**9), rng.randint(0, 10**9)) for _ in range(n)}
    elif shape == "parabola":
        trees = {(x * x, 100000 * x) for x in range(n)}
    elif shape == "square":
        side = n // 4
        trees = {(i, 0) for i in range(side)} | {(side, i) for i in range(side)}
        trees |= {(side - i, side) for i in range(side)} | {(0, side - i) for i in range(side)}
    else:
        trees = {(7 * i, 3 * i + 5) for i in range(n)}
    places = [list(place) for place in sorted(trees)]
    rng.shuffle(places)
    return [places]
