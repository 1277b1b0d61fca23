"""What is wrong with the declarations of a style sheet: their names, colons and semicolons."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

from reader.core.css_properties import DESCRIPTORS, PROPERTIES
from reader.core.saying import Saying, say
from reader.core.style_source import Segment, blank_out, segments

_KNOWN = PROPERTIES | DESCRIPTORS
_OWN_NAMES = "@font-feature-values"  # the names in it are the author's
_LONGEST_SHOWN = 40


def declaration_faults(text: str) -> Iterator[tuple[int, Saying]]:
    """Yield the place of each fault and what it is, from the top. Values are not looked at."""
    plain = blank_out(text)
    has_own_names: list[bool] = []  # of the blocks that are open
    for segment in segments(plain):
        if segment.mark == "{":
            is_own = plain[segment.start : segment.end].lstrip().startswith(_OWN_NAMES)
            has_own_names.append(is_own or any(has_own_names[-1:]))
            continue
        if has_own_names and not has_own_names[-1]:
            yield from _faults_of(plain, segment)
        if segment.mark == "}" and has_own_names:
            has_own_names.pop()


def _faults_of(plain: str, segment: Segment) -> Iterator[tuple[int, Saying]]:
    written = plain[segment.start : segment.end]
    place = segment.start + len(written) - len(written.lstrip())
    words = written.strip()
    if not words or words.startswith("@"):
        return
    if not segment.colons:
        shown = " ".join(words.split())[:_LONGEST_SHOWN]
        yield place, say("“{words}” has no colon: write name: value", words=shown)
        return
    name = plain[place : segment.colons[0]].strip()
    if name.startswith("-"):  # a variable may hold anything
        return
    if name.lower() not in _KNOWN:
        yield place, _unknown(name[:_LONGEST_SHOWN])
    for before, colon in pairwise(segment.colons):
        later = plain[before + 1 : colon].split()[-1:]
        if later:
            place = plain.rindex(later[0], before, colon)
            yield place, say("a semicolon is missing before {name}", name=later[0])
        else:
            yield colon, say("this colon is one too many")


def _unknown(name: str) -> Saying:
    near = get_close_matches(name.lower(), sorted(PROPERTIES), n=1)
    if near:
        return say("there is no property {name}; did you mean {near}?", name=name, near=near[0])
    return say("there is no property {name}", name=name)
