"""Schedules of threads: short ones for shrinking, long ones with long lines of waiters."""

from collections import deque

SHAPES = ("patient", "producers-give-up", "consumers-give-up")
SIZES = (1000, 3000, 14000)


def small(rng):
    return _schedule(rng, rng.randint(1, 14), rng.randint(1, 3), threads=6, element=9)


def valid(args):
    ops, given = args
    (capacity,) = given[0]
    held, lines = 0, {"enqueue": deque(), "dequeue": deque()}
    for name, call in zip(ops[1:], given[1:]):
        if call and not 0 <= call[0] < 14000:
            return False
        if name == "timeout":
            for line in lines.values():
                if call[0] in line:
                    line.remove(call[0])
        elif name != "size":
            if any(call[0] in line for line in lines.values()):
                return False
            if not all(-(10**9) <= element <= 10**9 for element in call[1:]):
                return False
            held = _step(lines, name, call[0], held, capacity)
    return 1 <= capacity <= 30000 and len(ops) <= 14001


def large(rng, n, shape):
    if shape == "patient":
        return _schedule(rng, n - 1, 50, threads=n, element=10**9)
    waiters = 3 * n // 8
    if shape == "producers-give-up":
        calls = [("enqueue", [0, 7])] + [("enqueue", [t, t]) for t in range(1, waiters)]
    else:
        calls = [("dequeue", [t]) for t in range(waiters)]
    # First those who do not wait at all, while the line is long; then half of the line.
    calls += [("timeout", [rng.randrange(waiters, n)]) for _ in range(waiters)]
    calls += [("timeout", [t]) for t in rng.sample(range(1, waiters), waiters // 2)]
    last = "dequeue" if shape == "producers-give-up" else "enqueue"
    calls += [(last, [n - 1] if last == "dequeue" else [n - 1, 5])] * 2
    return _case(1, calls)


def sized(rng, n):
    return large(rng, n, "patient")


def _schedule(rng, length, capacity, *, threads, element):
    """Random calls of threads that do not wait, by a model of who does."""
    held, lines, calls = 0, {"enqueue": deque(), "dequeue": deque()}, []
    for _ in range(length):
        waiting = {*lines["enqueue"], *lines["dequeue"]} if threads < 100 else ()
        free = [t for t in range(threads) if t not in waiting] if threads < 100 else [len(calls)]
        kind = rng.choices(("enqueue", "dequeue", "timeout", "size"), (5, 5, 2, 1))[0]
        if kind == "size":
            calls.append((kind, []))
        elif kind == "timeout":
            calls.append((kind, [rng.randrange(threads)]))
            for line in lines.values():
                if threads < 100 and calls[-1][1][0] in line:
                    line.remove(calls[-1][1][0])
        elif free:
            thread = rng.choice(free)
            calls.append(
                (kind, [thread, rng.randint(-element, element)] if kind == "enqueue" else [thread])
            )
            held = _step(lines, kind, thread, held, capacity)
    return _case(capacity, calls)


def _step(lines, kind, thread, held, capacity):
    if kind == "enqueue":
        if held == capacity:
            lines[kind].append(thread)
        elif lines["dequeue"]:
            lines["dequeue"].popleft()
        else:
            held += 1
    elif not held:
        lines[kind].append(thread)
    elif lines["enqueue"]:
        lines["enqueue"].popleft()
    else:
        held -= 1
    return held


def _case(capacity, calls):
    return [
        ["BoundedBlockingQueue", *(name for name, _ in calls)],
        [[capacity], *(args for _, args in calls)],
    ]
