"""Posts, index documents, headings and links as JSON, for the catalogue.

What was written is read back as it was, but for halves of surrogate pairs.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields
from typing import Any

from reader.core.errors import Finding
from reader.core.note_links import NoteLinks
from reader.core.post import Heading, Post, PostId
from reader.core.saying import from_json, to_json
from reader.core.search_document import SearchDocument, SearchKind, SearchSection


def dump_post(post: Post) -> str:
    """Return ``post`` as JSON; `load_post` gives it back."""
    return _dump(_fields(post))


def load_post(text: str) -> Post:
    """Return the post that `dump_post` wrote."""
    fields: dict[str, Any] = json.loads(text)
    for key in ("category", "tags", "problems", "aliases"):
        fields[key] = tuple(fields[key])
    fields["other_categories"] = tuple(map(tuple, fields["other_categories"]))
    for key in ("date", "updated"):
        fields[key] = dt.datetime.fromisoformat(fields[key]) if fields[key] else None
    return Post(**fields)


def dump_document(document: SearchDocument) -> str:
    """Return ``document`` as JSON; `load_document` gives it back."""
    plain = {"features": sorted(document.features), "kind": document.kind.value}
    sections = [_fields(section) for section in document.sections]
    return _dump(_fields(document) | plain | {"sections": sections})


def load_document(text: str) -> SearchDocument:
    """Return the document that `dump_document` wrote."""
    fields: dict[str, Any] = json.loads(text)
    return SearchDocument(
        id=PostId(fields["id"]),
        title=fields["title"],
        category=tuple(fields["category"]),
        tags=tuple(fields["tags"]),
        date=dt.date.fromisoformat(fields["date"]) if fields["date"] else None,
        path=fields["path"],
        content_hash=fields["content_hash"],
        sections=tuple(SearchSection(**section) for section in fields["sections"]),
        features=frozenset(fields["features"]),
        kind=SearchKind(fields["kind"]),
        other_categories=tuple(map(tuple, fields["other_categories"])),
    )


def dump_headings(document: SearchDocument) -> str:
    """Return the headings of a document as JSON; `load_headings` gives them back."""
    sections = (section for section in document.sections if section.level)
    return _dump([[section.level, section.heading, section.anchor] for section in sections])


def load_headings(text: str) -> tuple[Heading, ...]:
    """Return the headings that `dump_headings` wrote."""
    return tuple(Heading(*fields) for fields in json.loads(text))


def dump_links(links: NoteLinks) -> str:
    """Return ``links`` as JSON; `load_links` gives them back."""
    return _dump([links.paths, links.names])


def load_links(text: str) -> NoteLinks:
    """Return the links that `dump_links` wrote."""
    paths, names = json.loads(text)
    return NoteLinks(tuple(paths), tuple(names))


def dump_findings(findings: tuple[Finding, ...]) -> str:
    """Return ``findings`` as JSON; `load_findings` gives them back."""
    return _dump([finding_fields(finding) for finding in findings])


def load_findings(text: str) -> tuple[Finding, ...]:
    """Return the findings that `dump_findings` wrote."""
    return tuple(map(read_finding, json.loads(text)))


def finding_fields(finding: Finding) -> dict[str, object]:
    """Return the fields of ``finding`` as JSON can hold them; its sayings can be retold."""
    said = {"what": to_json(finding.what), "advice": to_json(finding.advice)}
    return _fields(finding) | said


def read_finding(kept: dict[str, Any]) -> Finding:
    """Return the finding of these `finding_fields`."""
    said = {name: from_json(kept[name]) for name in ("what", "advice")}
    return Finding(**{**kept, **said})


def _fields(value: Post | SearchDocument | SearchSection | Finding) -> dict[str, object]:
    # `asdict` copies every value deeply, which took a tenth of a scan.
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=_iso)
    # YAML can spell halves of surrogate pairs, which no file can hold: two are joined, one is
    # replaced.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _iso(value: dt.date) -> str:
    return value.isoformat()
