"""From an engine's message to a sentence of ours, by its form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.saying import Saying, compose, say


@dataclass(frozen=True, slots=True)
class EngineRules:
    """The messages of one ``engine`` that have a sentence; the first that fits counts."""

    engine: str
    rules: tuple[tuple[re.Pattern[str], Saying], ...]

    def explain(self, message: str) -> Saying:
        """Return our sentence; where there is none, the message, marked as the engine's own."""
        for pattern, saying in self.rules:
            if found := pattern.match(message):
                return compose(saying.template, found.groupdict(default=""))
        return quote_engine(self.engine, message)


def rules_of(engine: str, *pairs: tuple[str, Saying]) -> EngineRules:
    """Return the rules of ``engine``: the beginning of a message as a pattern, and our sentence."""
    return EngineRules(engine, tuple((re.compile(pattern), saying) for pattern, saying in pairs))


def quote_engine(engine: str, message: object) -> Saying:
    """Return what an engine says in its own words, marked as such."""
    return say("{engine} says: {words}", engine=engine, words=message)
