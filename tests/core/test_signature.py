"""A pasted signature says what a solution defines."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UserError
from reader.core.problem import EntryKind
from reader.core.problem_summary import entry_summary
from reader.core.signature import read_signature
from reader.core.type_syntax import format_type

TWO_SUM = "def twoSum(self, nums: List[int], target: int) -> List[int]:"


@pytest.mark.parametrize(
    "text",
    [
        TWO_SUM,
        TWO_SUM.rstrip(":"),
        f"{TWO_SUM}\n    pass\n",
        f"class Solution:\n    {TWO_SUM}\n",
        f"class Solution:\n    {TWO_SUM}\n        return []\n",
    ],
)
def test_method_is_read_however_it_was_copied(text: str) -> None:
    entry = read_signature(text)

    assert (entry.kind, entry.class_name, entry.name) == (EntryKind.FUNCTION, "Solution", "twoSum")
    assert entry_summary(entry)["params"] == [
        {"name": "nums", "type": "list<int>"},
        {"name": "target", "type": "int"},
    ]


def test_function_without_self_stands_in_the_module() -> None:
    entry = read_signature("def area(points: list[list[float]]) -> float: ...")

    assert entry.class_name is None


def test_argument_that_goes_by_its_place_alone_is_one_too() -> None:
    entry = read_signature("def area(self, low: int, /, high: int) -> float: ...")

    assert [param.name for param in entry.params] == ["low", "high"]
    assert entry.class_name == "Solution"


def test_function_that_returns_nothing_changes_its_first_list() -> None:
    entry = read_signature("def rotate(self, k: int, nums: List[int]) -> None:")

    assert (entry.kind, entry.argument) == (EntryKind.INPLACE, "nums")


@pytest.mark.parametrize(
    ("annotation", "spelled"),
    [
        ("str", "str"),
        ("Any", "any"),
        ("Optional[TreeNode]", "TreeNode"),
        ("ListNode | None", "ListNode"),
        ("'Optional'", None),
        ("'TreeNode'", "TreeNode"),
        ("List[List[str]]", "list<list<str>>"),
        ("np.ndarray", "ndarray<float64>"),
        ("Optional[int]", None),
        ("Dict[str, int]", None),
        ("List[Node]", None),
        ("queue.Queue[int]", None),
    ],
)
def test_annotation_is_a_type_of_the_format_or_refused(
    annotation: str, spelled: str | None
) -> None:
    text = f"def f(x: {annotation}) -> int:"

    if spelled is None:
        with pytest.raises(UserError, match="is not a type"):
            read_signature(text)
    else:
        assert format_type(read_signature(text).params[0].type) == spelled


def test_class_of_its_own_name_is_a_design() -> None:
    entry = read_signature(
        "class MinStack:\n"
        "    def __init__(self, room: int):\n"
        "    def push(self, val: int) -> None:\n"
        "    def getMin(self) -> int:\n"
    )

    assert (entry.kind, entry.class_name) == (EntryKind.DESIGN, "MinStack")
    assert [param.name for param in entry.params] == ["room"]
    assert [(one.name, one.returns is None) for one in entry.methods] == [
        ("push", True),
        ("getMin", False),
    ]


def test_design_may_do_without_a_constructor() -> None:
    assert read_signature("class Clock:\n    def now(self) -> int:").params == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "no signature"),
        ("x = 1", "no signature"),
        ("def f(x:", "never closed"),
        ("def f(x) -> int:", "nothing is not a type"),
        ("def f(x: int) -> None:", "none of its arguments"),
        ("class Solution:\n    x = 1", "has no method"),
        ("class Empty:\n    def __init__(self): ...", "has no method"),
    ],
)
def test_what_is_no_signature_is_refused_with_the_reason(text: str, what: str) -> None:
    with pytest.raises(UserError, match=what):
        read_signature(text)


_TYPES = st.recursive(
    st.sampled_from(["int", "float", "str", "bool", "Any", "TreeNode", "np.ndarray"]),
    lambda inner: st.builds("List[{}]".format, inner),
    max_leaves=3,
)
_SPELLED = {"Any": "any", "np.ndarray": "ndarray<float64>"}


def _spelled(annotation: str) -> str:
    inner = annotation.removeprefix("List[").removesuffix("]")
    return f"list<{_spelled(inner)}>" if inner != annotation else _SPELLED.get(inner, inner)


@given(st.lists(_TYPES, max_size=4), _TYPES)
def test_each_type_of_a_signature_is_read(params: list[str], returns: str) -> None:
    named = ", ".join(f"p{number}: {each}" for number, each in enumerate(params))

    entry = read_signature(f"def f({named}) -> {returns}:")

    assert [format_type(param.type) for param in entry.params] == [*map(_spelled, params)]
    assert entry.returns is not None
    assert format_type(entry.returns) == _spelled(returns)


@given(st.text("defclas f(:)->,=*/[]\n\t i\"'\\\x00", max_size=40))
def test_any_text_is_a_signature_or_told_what_it_lacks(text: str) -> None:
    with suppress(UserError):
        assert read_signature(text).name
