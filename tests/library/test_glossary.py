"""The bundled synonyms, and the note on them: what it explains is found by each of its names."""

from __future__ import annotations

import re

from reader.core.glossary import parse_glossary
from reader.services.resources import glossary_file
from tests.library.bundled import read_text

NOTE = "large-model/glossary.md"
ROW = re.compile(r"^\| (?P<term>[^|]+) \| (?P<english>[^|]+) \| [^|]+ \| \[\[", re.MULTILINE)


def listed() -> list[set[str]]:
    rows, findings = parse_glossary(glossary_file().read_bytes(), "glossary.tsv")
    assert findings == ()
    return [{term.casefold() for term in row} for row in rows]


def test_many_terms_are_listed_each_once() -> None:
    rows = listed()

    assert len(rows) >= 120
    assert sum(map(len, rows)) == len(set[str]().union(*rows))


def test_every_term_of_the_note_is_found_by_search() -> None:
    terms = {match["term"].casefold() for match in ROW.finditer(read_text(NOTE))}

    assert len(terms) >= 120
    assert terms - set[str]().union(*listed()) == set()
