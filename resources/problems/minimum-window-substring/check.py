"""Any shortest window is right: it lies in s, covers t, and no window is shorter."""

from collections import Counter


def check(args, expected, got):
    s, t = args
    shortest = _shortest(s, t) if expected is None else len(expected)
    if not shortest:
        return not got or "no window covers t, so the answer is the empty string"
    if not got:
        return f"there is a window of length {shortest}, but the answer is empty"
    if got not in s:
        return "the answer is not a substring of s"
    lacking = Counter(t) - Counter(got)
    if lacking:
        return f"the answer has too few {min(lacking)}"
    if len(got) > shortest:
        return f"the answer has length {len(got)}, but there is a window of length {shortest}"
    return True


def _shortest(s, t):
    """The least length, by halving: where some window covers t, a longer one does too."""
    if not _is_covered(s, t, len(s)):
        return 0
    low, high = len(t), len(s)
    while low < high:
        middle = (low + high) // 2
        if _is_covered(s, t, middle):
            high = middle
        else:
            low = middle + 1
    return low


def _is_covered(s, t, width):
    """Whether some window of this width holds every letter of t as often as t does."""
    surplus = Counter(s[:width])
    surplus.subtract(t)
    short = sum(count < 0 for count in surplus.values())
    for i in range(width, len(s)):
        if not short:
            break
        surplus[s[i]] += 1
        short -= surplus[s[i]] == 0
        surplus[s[i - width]] -= 1
        short += surplus[s[i - width]] == -1
    return not short
