"""Values of every type go into the sandboxed process and come back; nothing else breaks it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.cases import Case
from reader.core.checkers.exact import compare_exact
from reader.core.overriding import override
from reader.core.problem import Entry, EntryKind, Param
from reader.core.type_syntax import parse_type
from reader.services.judge.answers import Answer
from reader.services.judge.inside import wire
from reader.services.judge.inside.answers import BadValueError, Encoder, dump, raw_bytes
from reader.services.judge.inside.arguments import Builder, Built
from reader.services.judge.inside.node_classes import define_node
from reader.services.judge.inside.preamble import NodeClasses, build_names, fresh_module
from reader.services.judge.job import encode_case, encode_type
from reader.services.judge.replies import ValueReader

# Python spells no longer int, and reads none.
LONGEST_INT = 10 ** (sys.get_int_max_str_digits() - 1)
INTS = st.integers() | st.integers(-LONGEST_INT, LONGEST_INT) | st.just(LONGEST_INT)
# Lone halves of a pair too: a program can make them, and JSON can spell them.
TEXTS = st.text(st.characters(codec=None), max_size=6) | st.just("\ud83d")
FLOATS = st.floats(allow_nan=True, allow_infinity=True)
SCALARS = st.none() | st.booleans() | INTS | FLOATS | TEXTS
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=8
)
FEW = settings(max_examples=25)  # of each type


def matrix(items: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.integers(0, 3).flatmap(
        lambda width: st.lists(st.lists(items, min_size=width, max_size=width), min_size=1)
    )


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "int": INTS,
    "float": FLOATS,
    "bool": st.booleans(),
    "str": TEXTS,
    "any": JSON,
    "list<int>": st.lists(INTS),
    "list<list<float>>": st.lists(st.lists(FLOATS)),
    "list<list<list<str>>>": st.lists(st.lists(st.lists(TEXTS))),
    "list<any>": st.lists(JSON),
    "ListNode": st.lists(INTS | TEXTS),
    "list<ListNode>": st.lists(st.lists(st.booleans() | INTS)),
    "ndarray<float64>": matrix(FLOATS),
    "ndarray<float16>": matrix(st.floats(width=16)),
    "ndarray<int64>": matrix(st.integers(-(2**63), 2**63 - 1)),
    "ndarray<uint64>": matrix(st.integers(0, 2**64 - 1)),
    "ndarray<bool>": matrix(st.booleans()),
    "list<ndarray<int8>>": st.lists(matrix(st.integers(-128, 127))),
}


def cyclic() -> Any:
    circle: list[Any] = []
    circle.append({"again": circle})
    return circle


def circling_twice() -> Any:
    circle: list[Any] = []
    circle += [circle, circle]  # twice as many at each level
    return circle


def doubled() -> Any:
    nested: Any = []
    for _ in range(40):
        nested = [nested, nested]
    return nested


def deep(levels: int) -> Any:
    nested: Any = 0
    for _ in range(levels):
        nested = [nested]
    return nested


class Liar(int):
    """A number that agrees with everything."""

    __hash__ = int.__hash__

    @override
    def __eq__(self, _: object) -> bool:
        return True


STRANGE: list[Callable[[], Any]] = [
    cyclic,
    circling_twice,
    doubled,
    lambda: deep(300),
    lambda: deep(100_000),
    lambda: 10 * LONGEST_INT,
    lambda: [[10 * LONGEST_INT]],
    lambda: {1: 2},
    lambda: {"a": {(): 1}},
    lambda: Liar(3),
    lambda: [Liar(3)],
    lambda: {1, 2},
    lambda: (each for each in [1]),
    lambda: b"bytes",
    lambda: 1j,
    lambda: Ellipsis,
    lambda: np.float64(1.5),
    lambda: np.array([1 + 2j]),
    lambda: np.array([object()]),
    lambda: np.arange(3)[::-1],
    lambda: np.ma.masked_array([1], [True]),
    lambda: int,
]


# To be tried with every type; the others take a second each where the type lets them.
QUICK = [make for make in STRANGE if make not in (circling_twice, doubled)]


def entry_of(type_text: str) -> Entry:
    kind = parse_type(type_text)
    return Entry(EntryKind.FUNCTION, "same", (Param("value", kind),), returns=kind)


def names_of(entry: Entry) -> dict[str, Any]:
    module = fresh_module(build_names(np), NodeClasses(), "solution")
    params = [[param.name, encode_type(param.type)] for param in entry.params]
    define_node(module, {"params": params})
    return vars(module)


def build(entry: Entry, value: Any) -> Built:
    """Return the arguments as the process builds them of the frames of a case."""
    reader = wire.FrameReader()
    reader.feed(encode_case(Case("one", [value]), entry).frames)
    blobs = []
    while (frame := reader.next_frame()) is not None and frame[0] == wire.BLOB:
        blobs.append(bytearray(frame[1]))
    assert frame is not None
    params = [[param.name, encode_type(param.type)] for param in entry.params]
    return Builder(names_of(entry), blobs).arguments(json.loads(frame[1])["args"], params)


def answer(entry: Entry, value: Any, built: Built) -> Answer:
    """Return what the app reads of an answer that the process has written down."""
    encoder = Encoder(built)
    text = dump(encoder.to_json(value, encode_type(entry.returns)))
    blobs = [bytes(raw_bytes(blob)) for blob in encoder.blobs]
    return ValueReader(entry).read(text, blobs, None)


@pytest.mark.parametrize("type_text", VALUES)
@FEW
@given(data=st.data())
def test_a_value_comes_back_as_it_went(type_text: str, data: st.DataObject) -> None:
    entry = entry_of(type_text)
    value = data.draw(VALUES[type_text])
    built = build(entry, value)

    came = answer(entry, built.values[0], built)

    assert came.failure is None
    assert compare_exact(parse_type(type_text), value, came.got).ok


@pytest.mark.parametrize("type_text", [*VALUES, "TreeNode", "Node<graph>", "copy<ListNode>"])
@FEW
@given(value=JSON | st.sampled_from(QUICK).map(lambda make: make()))
def test_an_answer_of_any_kind_is_written_or_refused(type_text: str, value: Any) -> None:
    entry = entry_of(type_text)

    try:
        came = answer(entry, value, Built())
    except BadValueError:
        return

    assert came.failure is None


@pytest.mark.parametrize("make", STRANGE)
def test_what_no_type_can_carry_is_refused_in_words(make: Callable[[], Any]) -> None:
    with pytest.raises(BadValueError, match=r"^returned ") as refused:
        answer(entry_of("any"), make(), Built())

    assert len(str(refused.value)) < 300
