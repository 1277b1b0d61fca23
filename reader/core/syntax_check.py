"""What Python's own compiler says of a program that is being written; nothing of it is run."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, replace

from reader.core.syntax_words import explain_syntax

# Beyond this a check at each pause in typing would be felt; no solution is as long.
LONGEST = 200_000
# A name that no file has, so that what is said of it to `warnings` can be told from all else.
_NAME = "<program being written>"


@dataclass(frozen=True, slots=True)
class SyntaxFinding:
    """One fault. Lines and columns count from 1, columns in characters; the end is excluded.

    A fault without width, such as something missing, ends where it begins. ``message`` may be
    a `Saying`.
    """

    line: int
    column: int
    endLine: int  # noqa: N815 - goes to the editor's script as it is
    endColumn: int  # noqa: N815
    message: str

    def told_as(self, message: str) -> SyntaxFinding:
        """Return the finding with its message in other words."""
        return replace(self, message=message)


def check_syntax(source: str) -> tuple[SyntaxFinding, ...]:
    """Return what keeps ``source`` from being compiled: the first fault, or none.

    A text of more than 200 000 characters is not looked at.
    """
    if len(source) > LONGEST:
        return ()
    # "\d" in a plain string is warned of on stderr, and is no fault. Not by `catch_warnings`: its
    # end puts back the filters of the whole process as it found them, and undoes what another
    # thread has set meanwhile. This filter stays; it is about nothing else, and is there once.
    warnings.filterwarnings("ignore", module=re.escape(_NAME))
    try:
        compile(source, _NAME, "exec", dont_inherit=True)
    except SyntaxError as error:
        return (_finding(error),)
    except (ValueError, RecursionError, MemoryError) as error:
        # Half a surrogate pair, a null character, or more nesting than the compiler bears.
        return (SyntaxFinding(1, 1, 1, 1, explain_syntax(str(error) or type(error).__name__)),)
    return ()


def _finding(error: SyntaxError) -> SyntaxFinding:
    line, column = max(error.lineno or 1, 1), max(error.offset or 1, 1)
    # An unknown end is None, 0 or -1, by the kind of fault and the version of Python.
    end = (error.end_lineno or 0, error.end_offset or 0)
    end_line, end_column = max(end, (line, column))
    return SyntaxFinding(line, column, end_line, max(end_column, 1), explain_syntax(error.msg))
