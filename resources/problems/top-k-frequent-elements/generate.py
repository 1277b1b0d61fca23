"""Arrays whose k most frequent numbers are unique: small ones for shrinking, large ones with many different numbers."""

SHAPES = ("steps", "many", "one")
SIZES = (1000, 3000, 10000, 30000, 100000)


def small(rng):
    nums = [rng.randint(-3, 3) for _ in range(rng.randint(1, 12))]
    counts = sorted((nums.count(x) for x in set(nums)), reverse=True)
    clear = [k for k in range(1, len(counts) + 1) if k == len(counts) or counts[k - 1] > counts[k]]
    return [nums, rng.choice(clear)]


def valid(args):
    nums, k = args
    counts = {}
    for num in nums:
        counts[num] = counts.get(num, 0) + 1
    often = sorted(counts.values(), reverse=True)
    in_bounds = 1 <= len(nums) <= 100000 and all(-(10**9) <= num <= 10**9 for num in nums)
    return in_bounds and 1 <= k <= len(often) and (k == len(often) or often[k - 1] > often[k])


def large(rng, n, shape):
    if shape == "one":
        return [[rng.randint(-(10**9), 10**9)] * n, 1]
    if shape == "many":
        # Ten numbers occur twice, all others once.
        different = rng.sample(range(-(10**9), 10**9), n - 10)
        nums, k = different + different[:10], 10
    else:
        counts = []
        while sum(counts) + len(counts) + 1 <= n:
            counts.append(len(counts) + 1)
        different = rng.sample(range(-(10**9), 10**9), len(counts))
        nums = [x for x, count in zip(different, counts, strict=True) for _ in range(count)]
        k = len(counts) // 2
    rng.shuffle(nums)
    return [nums, k]


def sized(rng, n):
    return large(rng, n, "many")
