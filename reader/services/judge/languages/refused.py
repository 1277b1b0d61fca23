"""A solution that the compiler did not take, and what is told of it."""

from __future__ import annotations

from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.job import EncodedCase


class Refused:
    """A solution that the compiler did not take."""

    has_history = False

    def __init__(self, said: str) -> None:
        self._said = said

    def answer(self, case: EncodedCase) -> Answer:
        """Return what the compiler said, whatever the case."""
        del case
        lines = [line for line in self._said.splitlines() if line.strip()]
        first = next((line for line in lines if ": error:" in line), "".join(lines[:1]))
        return Answer(Verdict.CE, first, self._said)

    def retire(self) -> float:
        """Return that no memory was used."""
        return 0.0

    def close(self) -> None:
        """Do nothing: there is no process."""


def describe_build(said: str, folder: str) -> str:
    """Return the compiler's words without the folder's name, the solution's own lines first."""
    lines = [line.replace(f"{folder}/", "") for line in said.splitlines()]
    own = [line for line in lines if line.startswith(("solution.cpp:", "Solution.java:"))]
    return "\n".join([*own, *(line for line in lines if line not in own)])
