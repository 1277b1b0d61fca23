"""Terms that mean the same, as a file lists them, and looked up by what a query is cut into.

A file is UTF-8 text. A line holds two or more terms, separated by tabs; what begins with ``#``
is a comment. A line that cannot be read is a finding and hides no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.core.errors import Finding
from reader.core.folding import Folding, normalise
from reader.core.saying import say
from reader.core.terms import Run, Unit, split_units

MAX_TERM = 80
_FORM = say("Write two or more terms on a line, separated by tabs")

Key = tuple[str, ...]
"""What a term is looked up by: its runs and the stems of its words, folded."""
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Which terms mean the same.

    ``others`` gives for each term's key the terms that mean the same. ``longest`` is the
    number of units of the longest key. ``runs`` are the keys of one run, of two characters and
    more; ``longest_run`` is the length of the longest.
    """

    others: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    longest: int = 0
    runs: frozenset[str] = frozenset()
    longest_run: int = 0

    def same_as(self, units: Iterable[Unit]) -> tuple[str, ...]:
        """Return the terms that mean what ``units`` together mean; none where that is unknown."""
        return self.others.get(unit_key(units), ())


def make_glossary(rows: Iterable[Row], folding: Folding) -> Glossary:
    """Return the glossary of some rows; a term of several rows has the fellows of all of them.

    A fellow that differs from a term in folding or plural alone is no other term.
    """
    fellows: dict[Key, dict[str, Key]] = {}
    for row in rows:
        keys = {term: unit_key(split_units(term, folding)) for term in row}
        for own in keys.values():
            fellows.setdefault(own, {}).update(keys)
    others = {
        key: tuple(term for term, other in terms.items() if other != key)
        for key, terms in fellows.items()
    }
    known = {key: terms for key, terms in others.items() if terms}
    runs = frozenset(key[0] for key in known if len(key) == 1 and _is_run(key[0]))
    return Glossary(
        others=known,
        longest=max(map(len, known), default=0),
        runs=runs,
        longest_run=max(map(len, runs), default=0),
    )


def unit_key(units: Iterable[Unit]) -> Key:
    """Return the key of some units."""
    return tuple(unit.text if isinstance(unit, Run) else unit.stem for unit in units)


def parse_glossary(content: bytes, path: str) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """Return the rows of a file, and a finding for each line that is none."""
    rows: list[Row] = []
    findings: list[Finding] = []
    plain = content.removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(plain.split(b"\n"), start=1):
        row, fault = _read_line(line)
        if fault:
            findings.append(Finding(path, fault, number, _FORM))
        elif row:
            rows.append(row)
    return tuple(rows), tuple(findings)


def _is_run(text: str) -> bool:
    return len(text) > 1 and isinstance(split_units(text, Folding())[0], Run)


def _read_line(line: bytes) -> tuple[Row, str]:
    """Return a line's terms, or what is wrong with it; neither for a comment or an empty one."""
    try:
        text = normalise(line.decode()).strip()
    except UnicodeDecodeError:
        return (), say("this line is not UTF-8")
    if not text or text.startswith("#"):
        return (), ""
    terms = tuple(dict.fromkeys(part.strip() for part in text.split("\t") if part.strip()))
    return ((), fault) if (fault := _fault(terms)) else (terms, "")


def _fault(terms: Row) -> str:
    if len(terms) < 2:  # noqa: PLR2004 - a term and what means the same
        return say("this line has one term, and nothing that means the same")
    for term in terms:
        if len(term) > MAX_TERM:
            return say("this line has a term of more than {most} characters", most=MAX_TERM)
        if not split_units(term, Folding()):
            return say("this line has a term without a letter or digit: {term}", term=term)
    return ""
