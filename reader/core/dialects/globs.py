"""Hugo's globs: ``*`` in a folder, ``**`` in any, ``?``, ``{a,b}``, ``[a-c]``, ``[!a]``."""

from __future__ import annotations

import re

_GLOB = re.compile(r"\*\*|[*?{},]|\[[^\]]*\]|\\.")
# What means more inside of brackets to Python, or may do so one day, of which it warns.
_CLASS_SIGNS = re.compile(r"[\\\[^&|~]|-(?=-)")


def matches(glob: str, text: str) -> bool:
    """Return whether ``glob`` takes ``text``, whatever the case; an empty one takes any."""
    if not glob:
        return True
    try:
        return re.fullmatch(_as_expression(glob.lower()), text.lower()) is not None
    except re.error:
        return False


def _as_expression(glob: str) -> str:
    signs = {"**": ".*", "*": "[^/]*", "?": "[^/]", "{": "(?:", "}": ")", ",": "|"}
    pieces: list[str] = []
    at = depth = 0
    for found in _GLOB.finditer(glob):
        sign = found[0]
        depth += (sign == "{") - (sign == "}")
        pieces.append(re.escape(glob[at : found.start()]))
        if sign[0] == "[":
            within = _CLASS_SIGNS.sub(r"\\\g<0>", sign[1:-1].removeprefix("!"))
            pieces.append(f"[{'^' if sign[1:2] == '!' else ''}{within}]")
        elif sign == "," and not depth:
            pieces.append(",")
        else:
            pieces.append(signs.get(sign) or re.escape(sign[1:]))
        at = found.end()
    return "".join((*pieces, re.escape(glob[at:])))
