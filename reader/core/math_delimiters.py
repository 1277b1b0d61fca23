r"""Where a formula begins and ends in a line of Markdown.

One rule for all readers of notes: Pandoc's. ``$`` opens a formula only before something that
is not a space, closes it only after something that is not, and not before a digit; so prices
("$10 到 $20") stay text. Beyond that: ``$$..$$``, ``\(..\)``, ``\[..\]``.
"""

from __future__ import annotations

import re

# Chinese marks stand in a formula only inside braces (``\\text{若，则}``), and no formula begins
# with a sum of money ("$5 元"). The group is atomic, so that an unclosed ``$`` costs linear time.
_MARKS = "，。；：、！？（）《》“”"
_BRACES = r"\{(?:[^{}$\n]|\{[^{}$\n]*\})*\}"
INLINE = (
    r"(?<![\\$])\$(?![\s$])(?!\d[\d.,]*\s*[\u3400-\u9fff])"
    rf"(?P<dollar>(?>\\.|{_BRACES}|[^$\\\n{_MARKS}]|\n(?![ \t>]*\n))+?)"
    r"(?<![\s\\])\$(?![\d$])"
)
# ``\\(`` is how notes for a converter that eats one backslash write it. None of the four may hold
# its own opening, so that many left open cost linear time.
PAREN = r"\\{1,2}\((?P<paren>(?:[^\\\n]|\\(?![()])|\n(?![ \t>]*\n))+?)\\{1,2}\)"
DISPLAY_DOLLARS = r"(?<!\\)\$\$(?P<dollars>(?:\\.|[^$\\]|\$(?!\$))+?)\$\$"
DISPLAY_BRACKET = r"\\\[(?P<bracket>(?:[^\\]|\\(?![\[\]]).)+?)\\\]"
# GitHub's and GitLab's, inside which Markdown's marks are safe.
TICKS = r"(?<![\\$`])\$`(?P<ticks>[^`\n]+)`\$(?![\d$])"
# Those of text, and those which in LaTeX stand only inside others but MathJax takes alone.
ENVIRONMENTS = (
    r"(?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?|CD|displaymath"
    r"|aligned|alignedat|gathered|split|d?r?cases|array|[bBpvV]?matrix|smallmatrix"
)
DISPLAY_ENVIRONMENT = (
    rf"(?P<environment>\\begin\{{(?P<name>{ENVIRONMENTS})\}}"
    r"(?:(?!\\begin\{(?P=name)\}).)+?\\end\{(?P=name)\})"
)
_KINDS = "|".join((TICKS, DISPLAY_DOLLARS, DISPLAY_BRACKET, DISPLAY_ENVIRONMENT, PAREN, INLINE))
# Every kind begins with one of two signs: to look for these first is three times the speed.
ANY = re.compile(rf"(?=[$\\])(?:{_KINDS})", re.DOTALL)
_DISPLAYS = frozenset({"dollars", "bracket", "environment"})


def formula_of(found: re.Match[str]) -> tuple[str, bool]:
    """Return the TeX of a match of `ANY` and whether it stands on a line of its own."""
    kind = found.lastgroup or ""
    return found[kind].strip(), kind in _DISPLAYS
