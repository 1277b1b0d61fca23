"""Recorded runs as the sandbox tells of them: values, steps, and the states they pass through."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.step_text import show_value
from reader.core.step_value import ArrayValue, ObjectValue, StepValue, TextValue, read_value
from reader.core.steps import Ended, Recording, Step, StepEvent, Timeline, read_step


def listed(*items: Any, kind: str = "list", total: int | None = None) -> dict[str, Any]:
    return {"k": "list", "t": kind, "v": [*items], "n": len(items) if total is None else total}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (None, "None"),
        (True, "True"),
        (-3, "-3"),
        (2.5, "2.5"),
        ("a'b", '"a\'b"'),
        ({"k": "text", "s": "nan"}, "nan"),
        ({"k": "text", "s": "ab", "n": 900}, "'ab'… (900)"),
        (listed(1, "a"), "[1, 'a']"),
        (listed(), "[]"),
        (listed(1, kind="tuple"), "(1,)"),
        (listed(1, 2, kind="tuple"), "(1, 2)"),
        (listed(1, kind="set"), "{1}"),
        (listed(kind="set"), "set()"),
        (listed(1, kind="deque"), "deque([1])"),
        (listed(1, total=9), "[1, …]"),
        ({"k": "dict", "t": "dict", "v": [["a", listed(1)]], "n": 1}, "{'a': [1]}"),
        ({"k": "dict", "t": "Counter", "v": [], "n": 0}, "Counter({})"),
        ({"k": "chain", "v": [1, 2], "i": [4, 5], "c": -1, "n": 2}, "1 → 2"),
        ({"k": "chain", "v": [1, 2], "i": [4, 5], "c": 0, "n": 2}, "1 → 2 → ↺ 0"),
        ({"k": "chain", "v": [1], "i": [4], "c": -1, "n": None}, "1 → …"),
        ({"k": "tree", "v": [1, None, 2], "i": [0, None, 1], "n": 2}, "[1, null, 2]"),
        ({"k": "tree", "v": [1], "i": [0], "n": None}, "[1, …]"),
        ({"k": "array", "d": "int64", "h": [2, 1], "v": [[1], [2]]}, "[[1], [2]] int64 (2, 1)"),
        ({"k": "object", "t": "P", "i": 0, "v": [["x", 1], ["y", "b"]]}, "P(x=1, y='b')"),
    ],
)
def test_values_are_shown_as_python_writes_them(said: Any, shown: str) -> None:
    assert show_value(read_value(said)) == shown


def test_a_long_text_is_cut() -> None:
    assert show_value(read_value(listed(*range(100))), limit=10) == "[0, 1, 2,…"


def test_an_array_keeps_what_is_no_number_as_text() -> None:
    said = {"k": "array", "d": "float64", "h": [2], "v": [{"k": "text", "s": "inf"}, 1.0]}

    assert read_value(said) == ArrayValue("float64", (2,), ["inf", 1.0])


def deep(levels: int) -> Any:
    said: Any = 1
    for _ in range(levels):
        said = listed(said)
    return said


FORGED: list[Any] = [
    [1],
    {},
    {"k": "none"},
    {"k": "list", "t": "list", "v": 1, "n": 1},
    {"k": "list", "t": 1, "v": [], "n": 1},
    {"k": "list", "t": "list", "v": [], "n": "1"},
    {"k": "chain", "v": [1], "i": [], "c": -1, "n": 1},
    {"k": "chain", "v": [1], "i": [1], "c": 1, "n": 1},
    {"k": "tree", "v": [1], "i": [], "n": 1},
    {"k": "array", "d": "int8", "h": [1], "v": [{"k": "list"}]},
    {
        "k": "array",
        "d": "int8",
        "h": [1],
        "v": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],
    },
    deep(20),
]


@pytest.mark.parametrize("said", FORGED)
def test_forged_values_are_refused(said: Any) -> None:
    with pytest.raises(ValueError, match=r"^not a"):
        read_value(said)


LINE: dict[str, Any] = {"e": "line", "l": 3, "f": 0, "d": 0}


def test_a_step_is_read_whole() -> None:
    said = {**LINE, "e": "call", "n": "solve", "p": -1, "v": {"a": 1}, "x": ["b"], "r": 2, "s": "E"}

    assert read_step({**said, "o": "hi"}) == Step(
        StepEvent.CALL, 3, 0, 0, {"a": 1}, ("b",), "solve", -1, 2, raised="E", printed="hi"
    )


@pytest.mark.parametrize(
    "said",
    [
        None,
        {},
        {**LINE, "e": "leap"},
        {**LINE, "l": "3"},
        {**LINE, "n": 4},
        {**LINE, "x": [4]},
        {**LINE, "o": 4},
        {**LINE, "v": [4]},
        {**LINE, "v": {str(at): at for at in range(401)}},
        {**LINE, "x": [str(at) for at in range(401)]},
        {**LINE, "r": {"k": "list"}},
    ],
)
def test_forged_steps_are_refused(said: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_step(said)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from("kvtnicdhselfpxro"), inner),
    )
)
def test_any_json_is_a_step_or_refused(said: Any) -> None:
    try:
        made = read_step(said)
    except ValueError:
        return
    assert isinstance(made, Step)


def call(number: int, line: int, name: str, parent: int, **values: StepValue) -> Step:
    return Step(StepEvent.CALL, line, number, parent + 1, values, name=name, parent=parent)


def line(number: int, at: int, **values: StepValue) -> Step:
    return Step(StepEvent.LINE, at, number, number, values)


RUN = (
    call(0, 1, "solve", -1, n=2),
    line(0, 2, a=1),
    call(1, 5, "inner", 0, b=3),
    line(1, 6, b=4),
    Step(StepEvent.RETURN, 6, 1, 1, {}, gone=("b",)),
    line(0, 3, n=9),
)


@pytest.fixture
def timeline() -> Timeline:
    return Timeline(Recording(RUN, 0, len(RUN), Ended.RETURNED))


def test_the_stack_has_each_call_as_it_was_last_seen(timeline: Timeline) -> None:
    outer, inner = timeline.stack(3)

    assert (outer.name, outer.line, outer.variables) == ("solve", 2, {"n": 2, "a": 1})
    assert (inner.name, inner.line, inner.variables) == ("inner", 6, {"b": 4})


def test_variables_that_are_gone_are_gone(timeline: Timeline) -> None:
    assert timeline.stack(4)[-1].variables == {}


def test_a_call_that_returned_is_off_the_stack(timeline: Timeline) -> None:
    assert [state.name for state in timeline.stack(5)] == ["solve"]
    assert timeline.stack(5)[0].variables == {"n": 9, "a": 1}


def test_changes_are_those_of_the_step_and_arguments_are_none(timeline: Timeline) -> None:
    assert [sorted(timeline.changed(at)) for at in range(4)] == [[], ["a"], [], ["b"]]


@pytest.mark.parametrize(
    ("at", "name", "is_back", "found"),
    [(0, "n", False, 5), (5, "n", True, 0), (0, "b", False, 2), (3, "b", False, None)],
)
def test_the_next_change_of_a_variable_is_found(
    timeline: Timeline, at: int, name: str, is_back: bool, found: int | None
) -> None:
    assert timeline.next_change(at, name, is_back=is_back) == found


def test_what_was_printed_adds_up_from_step_to_step() -> None:
    said = (line(0, 1), replace(line(0, 2), printed="one\n"), replace(line(0, 3), printed="two\n"))
    timeline = Timeline(Recording(said, 0, 3, Ended.RETURNED))

    assert [timeline.printed(at) for at in range(3)] == ["", "one\n", "one\ntwo\n"]


def test_names_come_in_the_order_in_which_they_appear(timeline: Timeline) -> None:
    assert timeline.names() == ("n", "a", "b")


@pytest.mark.parametrize(("wanted", "at", "found"), [(6, 3, 4), (2, 3, 1), (99, 0, None)])
def test_the_next_step_at_a_line_is_found(
    timeline: Timeline, wanted: int, at: int, found: int | None
) -> None:
    assert timeline.nearest(wanted, at) == found


def test_calls_from_before_the_window_are_no_steps() -> None:
    outer = Step(StepEvent.OUTER, 4, 7, 3, {"n": 1}, name="solve", parent=2)
    timeline = Timeline(Recording((outer, line(7, 5, n=2)), 10, 11, Ended.STEPS))

    assert len(timeline) == 1
    assert timeline.stack(0)[0].variables == {"n": 2}
    assert [state.name for state in timeline.stack(0)] == ["solve"]


def test_a_caller_that_is_told_of_too_late_is_left_out() -> None:
    steps = (call(3, 1, "inner", 2), call(2, 1, "solve", -1))
    timeline = Timeline(Recording(steps, 0, 2, Ended.RETURNED))

    assert [state.name for state in timeline.stack(0)] == ["inner"]


def test_a_call_that_calls_itself_ends() -> None:
    steps = (Step(StepEvent.CALL, 1, 0, 0, name="solve", parent=0),)

    assert len(Timeline(Recording(steps, 0, 1, Ended.RETURNED)).stack(0)) == 1


def test_a_text_stands_for_a_value() -> None:
    assert read_value({"k": "text", "s": "x" * 999}) == TextValue("x" * 300)


def raising(number: int, event: StepEvent) -> Step:
    return Step(event, 6, number, 1)


FAILED = (
    call(0, 1, "solve", -1),
    call(1, 5, "inner", 0),
    raising(1, StepEvent.RAISE),
    raising(1, StepEvent.UNWIND),
    raising(0, StepEvent.RAISE),
    raising(0, StepEvent.UNWIND),
)


@pytest.mark.parametrize(
    ("steps", "at"), [(RUN, 5), (FAILED, 2), (FAILED[:3], 2), (FAILED[2:], 0), ((), 0)]
)
def test_a_run_ends_where_its_error_was_raised(steps: tuple[Step, ...], at: int) -> None:
    assert Timeline(Recording(steps, 0, len(steps), Ended.RAISED)).ending() == at


@pytest.mark.parametrize(("at", "over", "out"), [(1, 5, 5), (2, 3, 5), (3, 4, 5), (5, 5, 5)])
def test_calls_are_stepped_over_and_out_of(
    timeline: Timeline, at: int, over: int, out: int
) -> None:
    assert (timeline.over(at), timeline.out(at)) == (over, out)


def own(**fields: StepValue) -> ObjectValue:
    return ObjectValue("Heap", 0, tuple(fields.items()))


@pytest.fixture
def method() -> Timeline:
    """A method that takes up one attribute, changes another, and loses the first."""
    steps = (
        call(0, 1, "push", -1, self=own(size=1), x=5),
        line(0, 2, self=own(size=1, top=5)),
        line(0, 3, self=own(size=2, top=5)),
        line(0, 4, self=own(top=5)),
        Step(StepEvent.LINE, 5, 0, 0, {}, gone=("self",)),
        line(0, 6, self=None),
    )
    return Timeline(Recording(steps, 0, len(steps), Ended.RETURNED))


def test_a_methods_own_object_is_shown_by_its_attributes(method: Timeline) -> None:
    states = [method.stack(at)[0].variables for at in range(6)]

    assert states[0] == {"self.size": 1, "x": 5}
    assert states[1] == {"self.size": 1, "self.top": 5, "x": 5}
    assert states[3] == {"self.top": 5, "x": 5}
    assert states[4] == {"x": 5}
    assert states[5] == {"self": None, "x": 5}


def test_changes_are_those_of_single_attributes(method: Timeline) -> None:
    assert [sorted(method.changed(at)) for at in range(4)] == [[], ["self.top"], ["self.size"], []]
    assert method.next_change(0, "self.size") == 2
    assert method.names() == ("self.size", "x", "self.top", "self")


def test_one_and_true_are_not_the_same() -> None:
    steps = (call(0, 1, "solve", -1, x=1), line(0, 2, x=True))

    assert Timeline(Recording(steps, 0, 2, Ended.RETURNED)).changed(1) == {"x"}
