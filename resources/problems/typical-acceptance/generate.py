"""Random trees with random logits: small ones, deep combs whose spine is accepted, and flat bushes."""

import numpy as np

SHAPES = ("comb", "bush", "greedy")
SIZES = (125, 250, 500, 1000)


def small(rng):
    n, vocabulary = rng.randint(1, 8), rng.randint(2, 5)
    source = np.random.default_rng(rng.getrandbits(64))
    logits = np.round(source.normal(scale=rng.choice([0.5, 2.0, 300.0]), size=(n, vocabulary)), 2)
    parents = [-1] + [rng.randrange(i) for i in range(1, n)]
    tokens = [rng.randrange(vocabulary) for _ in range(n)]
    for i in range(1, n):
        if rng.random() < 0.5:
            tokens[i] = int(logits[parents[i]].argmax())
    temperature = rng.choice([0.0, 0.7, 1.0, 1.5])
    return [logits, tokens, parents, temperature, rng.choice([0.09, 0.3, 0.5]), rng.choice([0.3, 0.7, 1.3])]


def valid(args):
    logits, tokens, parents, temperature, epsilon, delta = args
    n, kinds = np.shape(logits)
    tree = parents[0] == -1 and all(0 <= parents[i] < i for i in range(1, n))
    fit = len(tokens) == len(parents) == n and all(0 <= token < kinds for token in tokens)
    few = 1 <= n <= 1000 and 1 <= kinds <= 200
    bounds = 0 <= temperature <= 4 and 0 < epsilon < 1 and 0 < delta <= 5
    return bool(tree and fit and few and bounds and _within(-100000, 100000, logits))


def _within(low, high, *arrays):
    return all(np.all((np.asarray(one) >= low) & (np.asarray(one) <= high)) for one in arrays)


def large(rng, n, shape):
    source = np.random.default_rng(rng.getrandbits(64))
    vocabulary = 200
    logits = np.round(source.normal(size=(n, vocabulary)), 2)
    if shape == "bush":
        parents = [-1] + [(i - 1) // 10 for i in range(1, n)]
    else:
        parents = [-1] + [(i - 3) | 1 if i > 2 else 0 for i in range(1, n)]
    tokens = [rng.randrange(vocabulary) for _ in range(n)]
    for i in range(1, n):
        logits[parents[i], tokens[i]] += 14 if shape == "comb" and i % 2 else 7
    if shape == "greedy":
        for i in range(1, n):
            tokens[i] = int(logits[parents[i]].argmax())
    return [logits, tokens, parents, 0.0 if shape == "greedy" else 0.8, 0.09, 0.3]
