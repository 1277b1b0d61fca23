"""Which languages beside Python a solution can be written in here."""

from __future__ import annotations

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.saying import say
from reader.services.doctor.check import Check
from reader.services.judge.languages.toolchains import find_toolchain

_NAMES = {Language.CPP: "C++", Language.JAVA: "Java", Language.JAVASCRIPT: "JavaScript"}


def check_languages() -> list[Check]:
    """Return a check of each; nothing is missing without them, for Python is always there."""
    return [_check_one(language, name) for language, name in _NAMES.items()]


def _check_one(language: Language, name: str) -> Check:
    try:
        programs = find_toolchain(language).programs
    except UserError as error:
        detail = say("{why}; problems can be solved in Python all the same", why=error.what)
        return Check(name, ok=True, detail=detail, mend=error.advice)
    return Check(name, ok=True, detail=", ".join(map(str, programs)))
