r"""Formulas as Hexo's users write them so that they survive its Markdown: read as they are meant.

Hexo's usual renderer takes one backslash off and makes emphasis of ``_`` and ``*`` before any
TeX is seen. So people write ``\\\\`` for the end of a line, ``\\{`` for a brace, ``\_`` and
``\*``. A formula that needs none of it is left as it is.
"""

from __future__ import annotations

import re

from reader.core.math_delimiters import ANY

# The end of a line four times over, and what is escaped twice.
_DOUBLED = re.compile(r"\\{4}|\\\\(?=[{}|,;:!#%&$_])")
# In words, an underscore behind a backslash is one to be seen.
_WORDS = re.compile(r"\\(?:text\w*|mathtt|operatorname\*?|mbox|label|tag|ref|eqref)\{[^{}]*\}")
_MARKS = re.compile(r"(?<!\\)\\([_*])")


def is_escaped(text: str) -> bool:
    """Return whether ``text`` may hold such a formula; telling is cheaper than looking."""
    return any(sign in text for sign in (r"\_", r"\*", r"\\{", r"\\\\"))


def unescape_formulas(text: str) -> str:
    """Return ``text`` with the formulas in it written once, as TeX has them."""
    if not is_escaped(text):
        return text
    return ANY.sub(lambda found: _unescape(found[0]) if is_escaped(found[0]) else found[0], text)


def _unescape(formula: str) -> str:
    # Four backslashes are no TeX; nor are two before both braces of a pair.
    if "\\" * 4 in formula or ("\\\\{" in formula and "\\\\}" in formula):
        formula = _DOUBLED.sub(lambda found: found[0][: len(found[0]) // 2], formula)
    pieces: list[str] = []
    at = 0
    for words in _WORDS.finditer(formula):
        pieces += [_MARKS.sub(r"\1", formula[at : words.start()]), words[0]]
        at = words.end()
    return "".join((*pieces, _MARKS.sub(r"\1", formula[at:])))
