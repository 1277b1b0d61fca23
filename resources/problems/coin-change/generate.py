"""Random coins: small ones for shrinking, large amounts where no greedy choice and no search will do.

The n of a large one is its amount; there are always twelve coins.
"""

SHAPES = ("small-coins", "spread", "impossible", "large-coins")
SIZES = (1000, 2000, 5000, 10000)


def small(rng):
    coins = rng.sample(range(1, 10), rng.randint(1, 4))
    return [coins, rng.randint(0, 18)]


def valid(args):
    coins, amount = args
    kinds = len(set(coins)) == len(coins) and all(1 <= coin <= 2147483647 for coin in coins)
    return 1 <= len(coins) <= 12 and kinds and 0 <= amount <= 10000


def large(rng, n, shape):
    if shape == "small-coins":
        coins = list(range(1, 13))
        rng.shuffle(coins)
    elif shape == "impossible":
        # Multiples of three make no amount that leaves a remainder.
        coins = [3 * i for i in rng.sample(range(1, 20), 12)]
        n -= n % 3 == 0
    elif shape == "large-coins":
        coins = rng.sample(range(n // 20, n // 4), 12)
    else:
        coins = [rng.randint(2 + 40 * i, 40 + 40 * i) for i in range(12)]
    return [coins, n]


def sized(rng, n):
    return large(rng, n, "spread")
