"""Boards: small ones for shrinking, six by six where comparing at the end of each path cannot pass."""

SHAPES = ("hidden", "two", "alike")
SIZES = (3, 4, 5, 6)


def small(rng):
    rows, columns = rng.randint(1, 3), rng.randint(1, 3)
    board = _board(rng, rows, columns, "ab")
    return [board, "".join(rng.choice("ab") for _ in range(rng.randint(1, 5)))]


def valid(args):
    board, word = args
    width = len(board[0]) if board else 0
    if not (1 <= len(board) <= 6 and 1 <= width <= 6 and 1 <= len(word) <= 15):
        return False
    letters = [*word, *(letter for row in board for letter in row)]
    return all(len(row) == width for row in board) and all(
        len(letter) == 1 and letter.isascii() and letter.isalpha() for letter in letters
    )


def large(rng, n, shape):
    if shape == "alike":
        return [_board(rng, n, n, "a"), "a" * n + "b"]
    board = _board(rng, n, n, "ab" if shape == "two" else "abcdefghijklmnopqrstuvwxyz")
    length = min(15, n * n)
    if shape == "two":
        return [board, "".join(rng.choice("ab") for _ in range(length))]
    # A walk down one column and up the next never meets itself.
    path = [(r if c % 2 == 0 else n - 1 - r, c) for c in range(n) for r in range(n)]
    start = rng.randint(0, n * n - length)
    return [board, "".join(board[r][c] for r, c in path[start : start + length])]


def _board(rng, rows, columns, letters):
    return [[rng.choice(letters) for _ in range(columns)] for _ in range(rows)]
