"""The code that a solution starts from, in each language, in the shape that LeetCode gives it."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.languages import Language
from reader.core.problem import Problem
from reader.core.starter import starter_code as python_starter
from reader.core.starters.cpp import cpp_starter
from reader.core.starters.java import java_starter
from reader.core.starters.javascript import javascript_starter

_STARTERS: dict[Language, Callable[[Problem], str]] = {
    Language.PYTHON: python_starter,
    Language.CPP: cpp_starter,
    Language.JAVA: java_starter,
    Language.JAVASCRIPT: javascript_starter,
}


def starter_in(problem: Problem, language: Language) -> str:
    """Return a program with the signature in place, for one of the problem's languages."""
    return _STARTERS[language](problem)
