"""A problem's own ``check.py``: what it is asked, and what its answer means."""

from __future__ import annotations

from typing import Protocol

from reader.core.checkers.comparison import EQUAL, Comparison, differs
from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.value_writer import write_json
from reader.core.verdict import Json

CHECK_FUNCTION = "check"
_WRONG = say("the problem's own check says that this answer is wrong")


class CheckProgram(Protocol):
    """Runs ``check(args, expected, got)`` of a source in a sandbox of its own."""

    def check(self, source: str, args: Json, expected: Json, got: Json) -> Json:
        """Return what the function returned.

        Args:
            source: The text of ``check.py``.
            args: The case's arguments; for a design ``[ops, args]``.
            expected: The case's ``expect``, null where it has none.
            got: The answer to judge.

        Raises:
            UserError: The program failed or took too long.
        """
        ...


def read_check_answer(answer: Json) -> Comparison:
    """Return the comparison that the answer of a ``check.py`` states.

    True is right; False, or a string with the reason, is wrong.

    Raises:
        UserError: It returned something else.
    """
    if answer is True:
        return EQUAL
    if answer is False:
        return differs(_WRONG)
    if isinstance(answer, str):
        return differs(answer or _WRONG)
    shown = write_json(answer, limit=40)
    raise UserError(
        say("check() returned {shown}", shown=shown),
        path="check.py",
        advice=say("Return True, False, or a string that says why the answer is wrong"),
    )
