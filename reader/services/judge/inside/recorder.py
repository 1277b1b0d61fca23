"""A program's run as steps: one small JSON frame for each line it comes to.

Each step is sent as soon as it is made, so that nothing is lost where the program is killed. In
a step, ``e`` is the event (call, line, return, raise, unwind, outer), ``l`` the line, ``f`` the
call's number, ``d`` its depth, ``v`` the variables that changed since the call's last step, ``x``
the names of those that are gone. A call also has its function's name ``n`` and its caller's
number ``p``; a return its value ``r``; a raise its text ``s``. What was printed since the step
before is ``o``. Outer steps tell of the calls that
were under way before the window began.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from . import failures
from .step_values import MOST_TEXT, ValueEncoder, is_builtin, is_shown

MOST_OUTER = 64
_INLINE = frozenset({"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"})
_SILENT = (StopIteration, StopAsyncIteration, GeneratorExit)
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


@dataclass(frozen=True)
class Window:
    """Which steps are sent: from number ``first`` on, at most ``steps`` and ``size`` bytes."""

    first: int
    steps: int
    size: int


@dataclass
class _Call:
    frame: types.FrameType
    number: int
    parent: int
    depth: int
    known: dict[str, Any] = field(default_factory=dict)
    is_raising: bool = False


class Recorder:
    """Follows one call, to be made before the program's module is executed.

    ``end`` is told why the window is over, and does not return. ``globals_`` is the module's
    namespace: what is in it by now is none of the program's data. ``printed`` takes what was
    printed since it was called last.
    """

    def __init__(
        self,
        window: Window,
        send: Callable[[bytes], None],
        end: Callable[[str], NoReturn],
        globals_: dict[str, Any],
        printed: Callable[[], str],
    ) -> None:
        self._window = window
        self._send, self._end, self._printed = send, end, printed
        self._globals, self._given = globals_, frozenset(globals_)
        self._values = ValueEncoder()
        self._stack: list[_Call] = []
        self._calls = 0
        self._left_bytes = window.size
        self.count = 0
        self.notes: list[str] = []
        # One object: `sys.gettrace` is compared with it.
        self._trace = self._on_call

    def run(self, call: Callable[[], Any]) -> Any:
        """Return what ``call`` returns, recording its steps; what it raises passes through."""
        sys.settrace(self._trace)
        try:
            return call()
        finally:
            if sys.gettrace() is not self._trace:
                self._note("untraced")
            sys.settrace(None)

    def _on_call(self, frame: types.FrameType, event: str, arg: Any) -> Any:  # noqa: ARG002 - as sys.settrace has it
        code = frame.f_code
        if code.co_filename != failures.SOLUTION:
            if code.co_name == "start" and code.co_filename.endswith("threading.py"):
                self._note("threads")
            return None
        if code.co_name in _INLINE:
            return None
        caller = self._stack[-1] if self._stack else None
        parent, depth = (caller.number, caller.depth + 1) if caller else (-1, 0)
        made = _Call(frame, self._calls, parent, depth)
        self._calls += 1
        self._stack.append(made)
        self._step("call", made, {"n": code.co_name[:MOST_TEXT], "p": parent})
        return self._on_event

    def _on_event(self, frame: types.FrameType, event: str, arg: Any) -> Any:
        call = self._find(frame)
        if event == "line":
            call.is_raising = False
            self._step("line", call, {})
        elif event == "return":
            self._leave(call, arg)
        elif event == "exception" and not issubclass(arg[0], _SILENT):
            call.is_raising = True
            self._step("raise", call, {"s": _describe(arg[0], arg[1])})
        return self._on_event

    def _find(self, frame: types.FrameType) -> _Call:
        """Return the call of a frame, which is the top one unless the program hid some."""
        while self._stack and self._stack[-1].frame is not frame:
            self._stack.pop()
            self._note("hidden")
        if not self._stack:
            self._stack.append(_Call(frame, self._calls, -1, 0))
            self._calls += 1
        return self._stack[-1]

    def _leave(self, call: _Call, value: Any) -> None:
        if call.is_raising and value is None:
            self._step("unwind", call, {})
        elif self._is_recording():
            self._step("return", call, {"r": self._values.encode(value)})
        else:
            self._step("return", call, {})
        self._stack.pop()

    def _is_recording(self) -> bool:
        return self.count >= self._window.first

    def _step(self, event: str, call: _Call, more: dict[str, Any]) -> None:
        number, self.count = self.count, self.count + 1
        if number < self._window.first:
            return
        if number == self._window.first and number > 0:
            self._tell_of_outer(self._stack[:-1] if event == "call" else self._stack)
        if number >= self._window.first + self._window.steps:
            self.count = number
            self._end("steps")
        self._tell(event, call, more)

    def _tell_of_outer(self, calls: list[_Call]) -> None:
        for call in calls[-MOST_OUTER:]:
            name = call.frame.f_code.co_name[:MOST_TEXT]
            self._tell("outer", call, {"n": name, "p": call.parent})

    def _tell(self, event: str, call: _Call, more: dict[str, Any]) -> None:
        changed, gone = self._changes(call)
        step = {"e": event, "l": call.frame.f_lineno, "f": call.number, "d": call.depth, **more}
        if changed:
            step["v"] = changed
        if gone:
            step["x"] = gone
        if printed := self._printed():
            step["o"] = printed
        body = _encode(step).encode("ascii")
        self._left_bytes -= len(body)
        if self._left_bytes < 0:
            self._end("bytes")
        self._send(body)

    def _changes(self, call: _Call) -> tuple[dict[str, Any], list[str]]:
        variables = self._variables(call.frame)
        now = {name: self._values.encode(value) for name, value in variables.items()}
        changed = {
            name: value
            for name, value in now.items()
            if name not in call.known or not _same(call.known[name], value)
        }
        gone = [name for name in call.known if name not in now]
        call.known = now
        return changed, gone

    def _variables(self, frame: types.FrameType) -> dict[str, Any]:
        """Return a call's own variables, and those of the module that its function names."""
        found = {
            name[:MOST_TEXT]: value
            for name, value in list(frame.f_locals.items())
            if is_shown(name, value)
        }
        for name in frame.f_code.co_names:
            if name in self._globals and name not in self._given and name not in found:
                value = self._globals[name]
                if is_shown(name, value):
                    found[name[:MOST_TEXT]] = value
        return found

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _same(before: Any, now: Any) -> bool:
    # 1, 1.0 and True are equal, and are not the same to whoever looks at them.
    return type(before) is type(now) and before == now


def _describe(kind: type[BaseException], error: Any) -> str:
    """Return an exception as text; one whose message would run the program's code has none."""
    name: str = type.__dict__["__name__"].__get__(kind)[:MOST_TEXT]
    arguments: Any = BaseException.__dict__["args"].__get__(error)
    if is_builtin(kind) and all(type(one) in (str, int) for one in arguments):
        shown = ", ".join(str(one)[:MOST_TEXT] for one in arguments)
        return f"{name}: {shown}"[:MOST_TEXT] if shown else name
    return name
