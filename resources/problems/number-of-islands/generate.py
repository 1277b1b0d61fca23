"""Maps: small ones for shrinking, large ones with one vast, one winding, or very many islands."""

SHAPES = ("random", "solid", "snake", "checker")
SIZES = (400, 2500, 10000, 40000, 90000)


def small(rng):
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    return [[[rng.choice("01") for _ in range(columns)] for _ in range(rows)]]


def valid(args):
    (grid,) = args
    width = len(grid[0]) if grid else 0
    return 1 <= len(grid) <= 300 and 1 <= width <= 300 and all(_is_row(row, width) for row in grid)


def _is_row(row, width):
    return len(row) == width and set(row) <= {"0", "1"}


def large(rng, n, shape):
    side = int(n**0.5)
    cell = {
        "random": lambda r, c: rng.choice("01"),
        "solid": lambda r, c: "1",
        # Every other row is land; the rows between join it at alternate ends.
        "snake": lambda r, c: "01"[r % 2 == 0 or c == (side - 1 if r % 4 == 1 else 0)],
        "checker": lambda r, c: "10"[(r + c) % 2],
    }[shape]
    return [[[cell(r, c) for c in range(side)] for r in range(side)]]


def sized(rng, n):
    rows = int(n**0.5)
    return [[[rng.choice("01") for _ in range(n // rows)] for _ in range(rows)]]
