"""A recorded run, step by step: what each line found, and what it changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, chain
from typing import Any

from reader.core.step_value import ObjectValue, StepValue, read_value
from reader.core.verdict import Verdict

_MOST_VARIABLES = 400
_MOST_PRINTED = 2_000  # of a step
_MOST_OUTPUT = 20_000  # of all that was printed until a step
_SELF = "self"


class StepEvent(StrEnum):
    """What a step tells of. Its line has not run yet, but for what was raised or returned."""

    CALL = "call"
    LINE = "line"
    RETURN = "return"
    RAISE = "raise"
    UNWIND = "unwind"  # a call left by an exception
    OUTER = "outer"  # a call that was under way before the recording begins


_FAILING = (StepEvent.RAISE, StepEvent.UNWIND)


class Ended(StrEnum):
    """Why a recording ends."""

    RETURNED = "returned"
    RAISED = "raised"
    STEPS = "steps"  # as many as were asked for
    BYTES = "bytes"
    KILLED = "killed"  # the judge ended it, or it left: see the reason


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``changed`` and ``gone`` are against the last step of the same call."""

    event: StepEvent
    line: int
    call: int
    depth: int
    changed: Mapping[str, StepValue] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    name: str = ""  # of a call's function
    parent: int = -1
    returned: StepValue = None
    raised: str = ""
    printed: str = ""  # since the step before


@dataclass(frozen=True, slots=True)
class Recording:
    """The steps from number ``first`` on, of ``count`` that the run came to until it ended.

    ``notes`` name what the program did that steps do not show: ``threads``, ``untraced``,
    ``hidden``. ``failure``, ``reason`` and ``traceback`` are as in a judged case.
    """

    steps: tuple[Step, ...]
    first: int
    count: int
    ended: Ended
    notes: tuple[str, ...] = ()
    failure: Verdict | None = None
    reason: str = ""
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class CallState:
    """A call on the stack: where it is, and what its variables hold."""

    call: int
    name: str
    line: int
    depth: int
    variables: Mapping[str, StepValue]


def read_step(said: Any) -> Step:
    """Return the step that a frame of the sandbox tells of.

    Raises:
        ValueError: The program forged it.
    """
    try:
        return _read(said)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a step") from error


def _read(said: Any) -> Step:
    event = StepEvent(said["e"])
    changed = said.get("v", {})
    gone = said.get("x", [])
    numbers = (said["l"], said["f"], said["d"], said.get("p", -1))
    texts = (said.get("n", ""), said.get("s", ""), said.get("o", ""), *gone)
    if any(type(one) is not int for one in numbers) or any(type(one) is not str for one in texts):
        raise ValueError("not a step")
    if len(changed) > _MOST_VARIABLES or len(gone) > _MOST_VARIABLES:
        raise ValueError("too many variables")
    return Step(
        event=event,
        line=said["l"],
        call=said["f"],
        depth=said["d"],
        changed={name: read_value(value) for name, value in changed.items()},
        gone=tuple(gone),
        name=texts[0],
        parent=numbers[3],
        returned=read_value(said.get("r")),
        raised=texts[1],
        printed=texts[2][-_MOST_PRINTED:],
    )


@dataclass(frozen=True, slots=True)
class _Moment:
    """A call as of one step."""

    step: int
    state: CallState


class Timeline:
    """The states that a recording passes through, by the position of its steps."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self._outer = sum(step.event is StepEvent.OUTER for step in recording.steps)
        self._moments: dict[int, list[_Moment]] = {}
        self._changes: list[frozenset[str]] = []
        self._parents: dict[int, int] = {}
        self._output = "".join(step.printed for step in recording.steps)
        self._output_ends = [*accumulate(len(step.printed) for step in recording.steps)]
        for position, step in enumerate(recording.steps):
            self._take(position, step)

    def __len__(self) -> int:
        return len(self.recording.steps) - self._outer

    def step(self, at: int) -> Step:
        """Return the step at a position, from 0 to the length."""
        return self.recording.steps[at + self._outer]

    def stack(self, at: int) -> tuple[CallState, ...]:
        """Return the calls under way at a step, the outermost first."""
        found: list[CallState] = []
        call = self.step(at).call
        while call in self._moments and len(found) <= len(self._moments):
            moment = self._moment(call, at)
            if moment is None:
                break
            found.append(moment.state)
            call = self._parents.get(call, -1)
        return tuple(reversed(found))

    def changed(self, at: int) -> frozenset[str]:
        """Return the variables of the present call that the step before changed, or took up."""
        is_new = self.step(at).event is StepEvent.CALL
        return frozenset() if is_new else self._changes[at + self._outer]

    def printed(self, at: int) -> str:
        """Return what was printed up to a step, the end of it where it is long."""
        return self._output[: self._output_ends[at + self._outer]][-_MOST_OUTPUT:]

    def next_change(self, at: int, name: str, *, is_back: bool = False) -> int | None:
        """Return the nearest step after ``at`` (or before) that shows ``name`` changed."""
        ahead = range(at - 1, -1, -1) if is_back else range(at + 1, len(self))
        return next((one for one in ahead if name in self._changes[one + self._outer]), None)

    def names(self) -> tuple[str, ...]:
        """Return all variables that the recording knows, in the order in which they appear."""
        moments = chain.from_iterable(self._moments.values())
        return tuple(dict.fromkeys(name for one in moments for name in one.state.variables))

    def over(self, at: int) -> int:
        """Return the next step of this call or of one around it: calls that it makes are passed."""
        return self._first_within(at, self.step(at).depth)

    def out(self, at: int) -> int:
        """Return the next step of a call around this one; the last where there is none."""
        return self._first_within(at, self.step(at).depth - 1)

    def ending(self) -> int:
        """Return the step at which the run ends: where it fails, the one that raised the error."""
        at = len(self) - 1
        while at > 0 and self.step(at).event in _FAILING and self.step(at - 1).event in _FAILING:
            at -= 1
        return max(0, at)

    def nearest(self, line: int, at: int) -> int | None:
        """Return the next step that comes to a line, from the start again where none is left."""
        steps = [*range(at + 1, len(self)), *range(at + 1)]
        return next((one for one in steps if self.step(one).line == line), None)

    def _first_within(self, at: int, depth: int) -> int:
        last = len(self) - 1
        ahead = range(at + 1, len(self))
        return next((one for one in ahead if self.step(one).depth <= depth), last)

    def _moment(self, call: int, at: int) -> _Moment | None:
        moments = self._moments[call]
        place = bisect_right(moments, at + self._outer, key=lambda moment: moment.step)
        return moments[place - 1] if place else None

    def _take(self, position: int, step: Step) -> None:
        moments = self._moments.setdefault(step.call, [])
        before = moments[-1].state if moments else None
        known = before.variables if before else {}
        variables = _after(known, step)
        self._changes.append(
            frozenset(name for name, value in variables.items() if not _same(known, name, value))
        )
        name = step.name or (before.name if before else "")
        if step.event in (StepEvent.CALL, StepEvent.OUTER) and step.parent < step.call:
            self._parents[step.call] = step.parent
        state = CallState(step.call, name, step.line, step.depth, variables)
        moments.append(_Moment(position, state))


def _after(known: Mapping[str, StepValue], step: Step) -> dict[str, StepValue]:
    """Return a call's variables after a step; of a method's own object its attributes."""
    stale = {*step.gone, _SELF} if _SELF in step.changed else {*step.gone}
    kept = {name: value for name, value in known.items() if _owner(name) not in stale}
    own = step.changed.get(_SELF)
    fields = own.fields if isinstance(own, ObjectValue) else ()
    plain = {
        name: value
        for name, value in step.changed.items()
        if name != _SELF or not isinstance(value, ObjectValue)
    }
    return {**kept, **{f"{_SELF}.{name}": value for name, value in fields}, **plain}


def _owner(name: str) -> str:
    return _SELF if name.startswith(f"{_SELF}.") else name


def _same(known: Mapping[str, StepValue], name: str, value: StepValue) -> bool:
    # 1, 1.0 and True are equal, and are not the same to whoever looks at them.
    return name in known and type(known[name]) is type(value) and known[name] == value
