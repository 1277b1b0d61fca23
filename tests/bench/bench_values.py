"""What large values cost on their way: run ``python -m tests.bench.bench_values``.

Each is judged as the answer of a program that returns its argument: there and back through
the sandbox, and compared. The baseline is the same value through JSON text in this process.
"""

from __future__ import annotations

import json

from reader.core.cases import Case
from reader.core.problem import Compare
from reader.core.type_syntax import parse_type
from reader.core.value_check import check_value
from reader.core.verdict import Json
from reader.services.judge.judge import Judge
from tests.bench.bench_judge import SAME_SOURCE, Line, accepted, best, make_problem

COUNT = 1_000_000
# What a million ints may cost each way beyond their JSON.
BUDGET_MS = 500.0


def main() -> None:
    """Print a line for each type, and whether the budget of a million ints holds."""
    judge = Judge()
    judge.tier()
    try:
        first, *others = (measure(judge, *row) for row in values().items())
        for line in (first, *others):
            print(line)
    finally:
        judge.close()
    each_way = (first.figure_ms - first.baseline_ms) / 2
    verdict = "within" if each_way <= BUDGET_MS else "OVER"
    print(f"a million ints: {each_way:.0f} ms each way, {verdict} the budget of {BUDGET_MS:.0f} ms")
    print(measure_check())


def values() -> dict[str, list[Json]]:
    """Return a value of a million items for each type."""
    ints: list[Json] = list(range(COUNT))
    return {
        "list<int>": ints,
        "list<list<int>>": [ints[at : at + 10] for at in range(0, COUNT, 10)],
        "list<float>": [number + 0.5 for number in range(COUNT)],
        "list<str>": [str(number) for number in range(COUNT)],
        "ndarray<int64>": ints,
        "ndarray<float64>": [number + 0.5 for number in range(COUNT)],
        "ListNode": ints,
        "TreeNode": ints,
        "Node<random>": [[number, 0] for number in range(COUNT)],
    }


def measure(judge: Judge, type_text: str, value: list[Json]) -> Line:
    """Return the value there, back and compared, beside its JSON written and read."""
    problem = make_problem("same", {"nums": type_text}, type_text, Compare())
    case = Case("one", [value], expect=value, has_expect=True)
    figure = best(lambda: accepted(judge.submit(problem, SAME_SOURCE, [case])))
    name = f"a million items there and back, {type_text}"
    return Line(name, figure, "one JSON round trip", best(lambda: json.loads(json.dumps(value))))


def measure_check() -> Line:
    """Return the check of a million ints against their type, beside reading them."""
    ints = values()["list<int>"]
    kind, text = parse_type("list<int>"), json.dumps(ints)
    checking = best(lambda: check_value(kind, ints))
    return Line("checking a million ints", checking, "reading them", best(lambda: json.loads(text)))


if __name__ == "__main__":
    main()
