"""What programs in other languages are run on: under which locks, and within which limits."""

from __future__ import annotations

from dataclasses import replace

from reader.core.errors import UserError
from reader.core.languages import Language, languages_of
from reader.core.problem import Limits, Problem
from reader.core.saying import say

# A virtual machine compiles and collects while a program runs, and needs room for itself.
_FACTOR = {Language.CPP: 1.0, Language.JAVA: 2.0, Language.JAVASCRIPT: 2.0}
_MORE_MS = {Language.CPP: 0, Language.JAVA: 300, Language.JAVASCRIPT: 200}
_MORE_MB = {Language.CPP: 16, Language.JAVA: 128, Language.JAVASCRIPT: 128}


def check_terms(problem: Problem, language: Language, layers: frozenset[str]) -> None:
    """Hold that a problem's programs can be run in ``language`` under these ``layers``.

    Raises:
        UserError: They cannot.
    """
    if language not in languages_of(problem):
        raise UserError(
            say('the values of "{slug}" can be passed in Python alone', slug=problem.slug),
            advice=say("Choose Python for this problem"),
        )
    if not {"landlock", "seccomp"} <= layers:
        # A filter that lets programs be started needs Landlock to say which.
        raise UserError(
            say(
                "programs in {language} run in the full sandbox alone, which is not in force",
                language=language.value,
            ),
            advice=say("`yandu doctor` says what is missing; Python needs less"),
        )


def limits_in(limits: Limits, language: Language) -> Limits:
    """Return what a case may use in ``language``, of limits that were measured with Python."""
    return replace(
        limits,
        cpu_ms=round(limits.cpu_ms * _FACTOR[language]) + _MORE_MS[language],
        memory_mb=limits.memory_mb + _MORE_MB[language],
    )
