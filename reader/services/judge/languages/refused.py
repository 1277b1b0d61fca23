"""A solution that the compiler did not take, and what is told of it."""

from __future__ import annotations

import re

from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.job import EncodedCase

# The compilers' own, the linker's, and with a capital the assembler's.
_ERROR = re.compile(r"\b[Ee]rror:|undefined reference")


class Refused:
    """A solution that the compiler did not take."""

    has_history = False

    def __init__(self, said: str) -> None:
        self._said = said

    def answer(self, case: EncodedCase) -> Answer:
        """Return what the compiler said, whatever the case."""
        del case
        lines = [line for line in self._said.splitlines() if line.strip()]
        first = next((line for line in lines if _ERROR.search(line)), "".join(lines[:1]))
        return Answer(Verdict.CE, first, self._said)

    def retire(self) -> float:
        """Return that no memory was used."""
        return 0.0

    def close(self) -> None:
        """Do nothing: there is no process."""


def describe_build(said: str, *folders: str) -> str:
    """Return the compiler's words without our folders' names, the solution's own lines first."""
    for folder in folders:
        said = said.replace(f"{folder}/", "")
    lines = said.splitlines()
    own = [line for line in lines if line.startswith(("solution.cpp:", "Solution.java:"))]
    return "\n".join([*own, *(line for line in lines if line not in own)])
