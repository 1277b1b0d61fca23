r"""The ways in which prose and TeX write the same formula: ``O(n log n)`` and ``O(n\log n)``."""

from __future__ import annotations

import re
from functools import partial

_FUNCTION = re.compile(
    r"[ ]?(?:\\|(?<![a-z0-9_\\]))(?P<name>log|ln|lg|exp|min|max|sin|cos|tan)(?![a-z0-9_])"
)


def spellings(text: str) -> tuple[str, ...]:
    """Return a folded text as it stands, then as others may write the functions in it."""
    forms = {text: None}
    for before, sign in (("", "\\"), (" ", "\\"), (" ", ""), ("", "")):
        forms[_FUNCTION.sub(partial(_written, before, sign), text)] = None
    return tuple(forms)


def _written(before: str, sign: str, found: re.Match[str]) -> str:
    """Return a function's name; behind a letter or digit it takes a space or a backslash."""
    previous = found.string[: found.start()][-1:]
    if not previous.isalnum():
        before = ""
    elif not before and not sign:
        before = " "
    return f"{before}{sign}{found['name']}"
