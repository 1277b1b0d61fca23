"""Random texts: a few short ones to shrink, and many for which nearly every pack is looked at in vain."""

SHAPES = ("halves", "mixed", "tiny")
SIZES = (1500, 3000, 6000, 12000)


def small(rng):
    length = rng.randint(1, 9)
    sequences = [_text(rng, rng.randint(0, 11)) for _ in range(rng.randint(0, 9))]
    return [sequences, length, rng.choice([0, 3, 99])]


def valid(args):
    sequences, length, pad_id = args
    tokens = [token for sequence in sequences for token in sequence]
    sizes = len(sequences) <= 12000 and len(tokens) <= 100000 and all(len(s) <= 600 for s in sequences)
    return sizes and 1 <= length <= 512 and all(0 <= token <= 100000 for token in (*tokens, pad_id))


def large(rng, n, shape):
    if shape == "halves":
        # After the sixes no pack has room for a five but the ones that fives have opened.
        lengths, packing_length = [6] * (n // 2) + [5] * (n - n // 2), 10
    elif shape == "tiny":
        lengths, packing_length = [rng.randint(1, 3) for _ in range(n)], 512
    else:
        lengths, packing_length = [rng.randint(1, 32) for _ in range(n)], 48
    rng.shuffle(lengths)
    return [[_text(rng, length) for length in lengths], packing_length, 0]


def _text(rng, length):
    return [rng.randint(0, 9) for _ in range(length)]
