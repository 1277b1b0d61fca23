"""Random texts: small ones over three letters for shrinking, large ones with long windows."""

import string

SHAPES = ("random", "half", "scarce", "ends", "none", "shuffled", "one-letter")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    s = rng.choices("abA", k=rng.randint(1, 10))
    t = rng.choices("abA", k=rng.randint(1, 4))
    return ["".join(s), "".join(t)]


def valid(args):
    return all(1 <= len(text) <= 100000 and text.isascii() and text.isalpha() for text in args)


def large(rng, n, shape):
    letters = rng.choices(string.ascii_letters, k=n)
    if shape == "half":
        t = rng.sample(letters, n // 2)
    elif shape == "scarce":
        letters = rng.choices("abcde", k=n)
        letters[n // 3] = letters[2 * n // 3] = "Z"
        t = list("aabbccddeeZZ")
    elif shape == "ends":
        letters = ["A", *rng.choices("bcde", k=n - 2), "B"]
        t = list("ABbb")
    elif shape == "none":
        letters = rng.choices(string.ascii_lowercase, k=n)
        t = list(string.ascii_lowercase + "Q")
    elif shape == "shuffled":
        t = rng.sample(letters, n)
    elif shape == "one-letter":
        letters, t = ["a"] * n, ["a"] * (n // 2)
    else:
        t = rng.choices(string.ascii_letters, k=n // 500)
    return ["".join(letters), "".join(t)]


def sized(rng, n):
    return large(rng, n, "half")
