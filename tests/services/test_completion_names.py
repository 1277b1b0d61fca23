"""What is offered is what a program in the sandbox finds."""

from __future__ import annotations

import pytest

from reader.services.completion_names import Completions, Names, completion_names


@pytest.fixture(scope="module")
def offered() -> Names:
    return completion_names()


def labels(completions: Completions) -> set[str]:
    return {completion["label"] for completion in completions}


@pytest.mark.parametrize(
    "name", ["List", "Optional", "deque", "Counter", "heappush", "inf", "math", "np", "TreeNode"]
)
def test_name_of_the_preamble_is_offered(offered: Names, name: str) -> None:
    assert name in labels(offered["names"])


@pytest.mark.parametrize(
    ("owner", "member"),
    [
        ("deque", "appendleft"),
        ("math", "gcd"),
        ("heapq", "heapify"),
        ("str", "split"),
        ("dict", "setdefault"),
        ("Counter", "most_common"),
        ("TreeNode", "left"),
        ("ListNode", "next"),
        ("np", "zeros"),
    ],
)
def test_member_is_offered_behind_its_owner(offered: Names, owner: str, member: str) -> None:
    assert member in labels(offered["members"][owner])


def test_function_comes_with_its_signature(offered: Names) -> None:
    (bisect,) = (one for one in offered["names"] if one["label"] == "bisect_left")

    assert bisect["type"] == "function"
    assert bisect["detail"].startswith("(a, x, lo=0")


def test_what_is_private_is_not_offered(offered: Names) -> None:
    assert not any(label.startswith("_") for label in labels(offered["members"]["math"]))
