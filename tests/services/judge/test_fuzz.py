"""What comes through the result channel may be anything: it is read, or refused, and no more."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.problem import Entry, EntryKind, Method, Param
from reader.core.type_syntax import parse_type
from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.arrays import pack_array, unpack_array
from reader.services.judge.inside import wire
from reader.services.judge.replies import ValueReader, read_error
from tests.services.judge.conftest import MakeProblem

TYPES = ("int", "list<list<str>>", "TreeNode", "any", "ndarray<float16>", "list<ndarray<int8>>")
KINDS = st.binary(min_size=1, max_size=1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
# What is nearly right goes deeper than what is not.
SHAPES = st.lists(st.integers(-1, 5) | st.integers() | st.none(), max_size=40)
ARRAYS = st.fixed_dictionaries({"blob": st.integers(-1, 3) | st.none(), "shape": SHAPES})
BODIES = st.binary() | (JSON | ARRAYS | st.lists(ARRAYS)).map(
    lambda said: json.dumps(said).encode()
)
# A sentence that a program may have made up: holes that are not filled, filled with one another.
SAYINGS = st.recursive(
    st.text() | st.just("{a}" * 3000),
    lambda inner: st.fixed_dictionaries(
        {"template": inner, "values": st.dictionaries(st.sampled_from("ab"), inner)}
    ),
)
BLOBS = st.lists(st.binary(max_size=64), max_size=4)


def cut(raw: bytes, places: list[int]) -> list[bytes]:
    ends = sorted({place % (len(raw) + 1) for place in places} | {len(raw)})
    return [raw[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def read_all(reader: wire.FrameReader, parts: list[bytes]) -> list[tuple[bytes, bytes]]:
    frames = []
    for part in parts:
        reader.feed(part)
        while (frame := reader.next_frame()) is not None:
            frames.append(frame)
    return frames


def entry_of(type_text: str) -> Entry:
    return Entry(EntryKind.FUNCTION, "f", (), returns=parse_type(type_text))


@given(st.lists(st.tuples(KINDS, st.binary())), st.lists(st.integers(0)))
def test_frames_come_out_as_they_went_in_however_they_are_cut(
    frames: list[tuple[bytes, bytes]], places: list[int]
) -> None:
    raw = b"".join(wire.pack(*frame) for frame in frames)

    assert read_all(wire.FrameReader(), cut(raw, places)) == frames


@given(st.binary(max_size=4000), st.lists(st.integers(0)))
def test_any_bytes_are_frames_or_refused(raw: bytes, places: list[int]) -> None:
    reader = wire.FrameReader(max_frame=1000)

    try:
        frames = read_all(reader, cut(raw, places))
    except wire.WireError:
        return

    assert sum(wire.HEADER.size + len(body) for _, body in frames) <= len(raw)


@given(type_text=st.sampled_from(TYPES), body=BODIES, blobs=BLOBS)
def test_any_answer_is_a_value_that_can_be_compared_or_a_bad_one(
    make_problem: MakeProblem, type_text: str, body: bytes, blobs: list[bytes]
) -> None:
    entry = entry_of(type_text)
    case = Case("one", [], expect=json.loads("[]"), has_expect=True)

    answer = ValueReader(entry).read(body, blobs, None)

    if answer.failure is None:
        compare(make_problem(entry), case, answer.got)
        json.dumps(answer.got)
    else:
        assert answer.failure is Verdict.BAD_RETURN


@given(body=BODIES, blobs=BLOBS, ops=st.lists(st.just("get"), max_size=3))
def test_any_answer_of_a_design_is_a_value_or_a_bad_one(
    body: bytes, blobs: list[bytes], ops: list[str]
) -> None:
    get = Method("get", (Param("key", parse_type("int")),), parse_type("ndarray<int32>"))
    entry = Entry(EntryKind.DESIGN, "Cache", (), returns=None, methods=(get,))

    answer = ValueReader(entry).read(body, blobs, ("Cache", *ops))

    assert answer.failure in (None, Verdict.BAD_RETURN)


@given(
    st.binary()
    | st.fixed_dictionaries(
        {"verdict": st.sampled_from(sorted(Verdict)) | JSON},
        optional={"reason": JSON | SAYINGS, "traceback": JSON | st.just("")},
    ).map(lambda said: json.dumps(said).encode())
)
def test_any_failure_is_one_that_a_program_may_tell_of(body: bytes) -> None:
    answer = read_error(body)

    assert answer.failure not in (None, Verdict.AC, Verdict.WA, Verdict.TLE, Verdict.OLE)
    assert len(answer.reason) <= 80_000
    answer.reason.encode()
    answer.traceback.encode()


@given(st.lists(st.lists(st.integers(-128, 127), min_size=3, max_size=3)))
def test_an_array_survives_there_and_back(rows: list[Any]) -> None:
    shape, raw = pack_array(rows, "int8")

    assert unpack_array(raw, shape, "int8") == rows


@pytest.mark.parametrize(
    "said",
    [
        b"[" * 500 + b"]" * 500,
        b"[" + b"[]," * 3_000_000 + b"0]",
        b"9" * 5000,
        b'{"blob": 0, "shape": [1000000000000, 0]}',
        b'{"blob": 0, "shape": [' + b"1," * 1000 + b"1]}",
    ],
)
def test_what_would_grow_or_break_out_here_is_refused(said: bytes) -> None:
    answer = ValueReader(entry_of("ndarray<float16>")).read(said, [b""], None)

    assert answer.failure is Verdict.BAD_RETURN


def test_an_array_may_be_named_once() -> None:
    reader = ValueReader(entry_of("list<ndarray<int8>>"))
    one = b'{"blob": 0, "shape": [1]}'

    assert reader.read(b"[" + one + b"]", [b"x"], None) == Answer(got=[[120]])
    assert reader.read(b"[" + one + b"," + one + b"]", [b"x"], None).failure is Verdict.BAD_RETURN


def test_a_template_out_of_the_sandbox_reaches_into_nothing() -> None:
    said = {"template": "{a.__class__} {a!r} {a[0]} {a}", "values": {"a": "{b}", "b": "no"}}

    answer = read_error(json.dumps({"verdict": "RE", "reason": said, "traceback": ""}).encode())

    assert answer.reason == "{a.__class__} {a!r} {a[0]} {b}"


def test_a_sentence_does_not_grow_beyond_its_bounds() -> None:
    said: Any = "x" * 10_000
    for _ in range(3):
        said = {"template": "{a}" * 10_000, "values": {"a": said}}

    answer = read_error(json.dumps({"verdict": "RE", "reason": said, "traceback": ""}).encode())

    assert len(answer.reason) == 8_000
