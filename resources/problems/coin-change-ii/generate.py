"""Random coins: small ones for shrinking, large amounts with many coins and answers of 31 bits.

The n of a large one is its amount.
"""

SHAPES = ("even", "large-coins", "few")
SIZES = (1000, 2000, 5000)


def small(rng):
    coins = rng.sample(range(1, 9), rng.randint(1, 4))
    return [rng.randint(0, 14), coins]


def valid(args):
    amount, coins = args
    kinds = len(set(coins)) == len(coins) and all(1 <= coin <= 5000 for coin in coins)
    return 1 <= len(coins) <= 300 and kinds and 0 <= amount <= 5000 and _ways(amount, coins) < 2**31


def _ways(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount]


def large(rng, n, shape):
    if shape == "even":
        # Every even amount can be made in a great many ways, the odd one in none.
        coins = [2 * i for i in range(1, 301)]
        n -= n % 2 == 0
    elif shape == "large-coins":
        coins = rng.sample(range(n // 5, n + 1), 300)
    else:
        coins = [1, 2, 5, 10]
    rng.shuffle(coins)
    return [n, coins]


def sized(rng, n):
    return large(rng, n, "even")
