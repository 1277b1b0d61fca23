"""The engines that ours is measured against, put to the same work.

Each indexes the same pairs of characters and the same words, weighs the same fields, and makes
the same hits from the same records and texts by the same code: title, path, tags, date, section
and marked snippet. What differs is the engine, and that it keeps nothing in
memory but what SQLite and tantivy keep by themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from reader.core.folding import normalise
from reader.core.search_document import SearchDocument, SearchHit
from reader.core.snippets import find_starts
from reader.core.terms import Run, Unit, split_units
from reader.services.search.analyser import _cjk_codes, _CodeFolding
from reader.services.search.drafts import draft_post, record_of
from reader.services.search.engine import SearchEngine
from reader.services.search.han import load_folding
from reader.services.search.hits import make_hit
from reader.services.search.records import Record, decode_record, encode_record
from reader.services.search.writer import IndexWriter

FIELDS = {"title": 10.0, "tags": 7.0, "headings": 5.0, "body": 1.0, "code": 2.0}
HITS = 20


class Rival(Protocol):
    """An engine under measurement. `search` returns how many of the best 20 there were."""

    name: str
    folder: Path

    def build(self, notes: Iterable[SearchDocument]) -> None: ...
    def update(self, note: SearchDocument) -> None: ...
    def open(self) -> None: ...
    def search(self, query: str) -> int: ...
    def close(self) -> None: ...
    def index_bytes(self) -> int: ...


class Ours:
    """Whoosh with our codec."""

    name = "yandu"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writer = IndexWriter(folder)
        self._engine = SearchEngine(folder)

    def build(self, notes: Iterable[SearchDocument]) -> None:
        self._writer.rebuild(notes)

    def update(self, note: SearchDocument) -> None:
        self._writer.apply([note], [])
        self._engine.search(note.title)

    def open(self) -> None:
        """Open, and load what the window loads before anybody types."""
        self._engine.close()
        self._engine.warm()
        self._engine.fill()

    def search(self, query: str) -> int:
        return len(self._engine.search(query).hits)

    def close(self) -> None:
        self._engine.close()

    def index_bytes(self) -> int:
        return _size(path for path in self.folder.rglob("*") if not path.name.startswith("text-"))

    def text_bytes(self) -> int:
        """Return the size of the stored texts, folded ones included."""
        return _size(self.folder.rglob("text-*"))


class Fts5:
    """SQLite's full-text index over pairs of characters."""

    name = "fts5 bigram"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "fts5.sqlite3"
        self._texts = _Texts(folder / "fts5-texts.sqlite3")
        self._spacing = _Spacing()
        self._db = sqlite3.connect(self._path)

    def build(self, notes: Iterable[SearchDocument]) -> None:
        columns = ", ".join(FIELDS)
        self._db.execute(
            f"create virtual table notes using fts5({columns},"
            " tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
        )
        for number, note in enumerate(notes, start=1):
            self._insert(number, note)
        self._db.commit()
        self._texts.commit()

    def update(self, note: SearchDocument) -> None:
        number = self._texts.number(note)
        self._db.execute("delete from notes where rowid = ?", (number,))
        self._insert(number, note)
        self._db.commit()
        self._texts.commit()
        self.search(note.title)

    def open(self) -> None:
        self._db.close()
        self._db = sqlite3.connect(self._path)
        self._texts.reopen()

    def search(self, query: str) -> int:
        units = split_units(normalise(query), self._spacing.folding)
        terms = [_fts_term(term, is_open) for term, is_open in _terms(units, query)]
        weights = ", ".join(map(str, FIELDS.values()))
        rows = self._db.execute(
            f"select rowid, bm25(notes, {weights}) as worth from notes"
            " where notes match ? order by worth limit ?",
            (" AND ".join(terms), HITS),
        )
        needles = [unit.text for unit in units]
        return len([self._texts.hit(number, -worth, needles) for number, worth in rows])

    def close(self) -> None:
        self._db.close()
        self._texts.close()

    def index_bytes(self) -> int:
        return self._path.stat().st_size

    def _insert(self, number: int, note: SearchDocument) -> None:
        fields = [self._spacing.spaced(text) for text in _texts_of(note)]
        marks = ", ".join("?" * len(fields))
        names = ", ".join(FIELDS)
        self._db.execute(
            f"insert into notes(rowid, {names}) values (?, {marks})", (number, *fields)
        )
        self._texts.put(number, note, self._spacing)


class Tantivy:
    """Rust's tantivy over pairs of characters."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        self.folder = folder
        self._files = folder / "tantivy"
        self._files.mkdir(exist_ok=True)
        self._texts = _Texts(folder / "tantivy-texts.sqlite3")
        self._spacing = _Spacing()
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True, indexed=True)
        for name in FIELDS:
            builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, str(self._files))

    def build(self, notes: Iterable[SearchDocument]) -> None:
        writer = self._index.writer(128_000_000, 1)
        for number, note in enumerate(notes, start=1):
            self._insert(writer, number, note)
        writer.commit()
        writer.wait_merging_threads()
        self._texts.commit()
        self._index.reload()

    def update(self, note: SearchDocument) -> None:
        number = self._texts.number(note)
        writer = self._index.writer(16_000_000, 1)
        writer.delete_documents("number", number)
        self._insert(writer, number, note)
        writer.commit()
        writer.wait_merging_threads()
        self._texts.commit()
        self._index.reload()
        self.search(note.title)

    def open(self) -> None:
        self._index = self._tantivy.Index.open(str(self._files))
        self._texts.reopen()

    def search(self, query: str) -> int:
        units = split_units(normalise(query), self._spacing.folding)
        searcher = self._index.searcher()
        hits = searcher.search(self._query(units, query), HITS).hits
        needles = [unit.text for unit in units]
        found = [(searcher.doc(address)["number"][0], score) for score, address in hits]
        return len([self._texts.hit(number, score, needles) for number, score in found])

    def close(self) -> None:
        self._texts.close()

    def index_bytes(self) -> int:
        return _size(self._files.iterdir())

    def _query(self, units: Sequence[Unit], query: str) -> Any:
        kinds = self._tantivy
        clauses = [
            (kinds.Occur.Must, self._anywhere(term, is_open))
            for term, is_open in _terms(units, query)
        ]
        return kinds.Query.boolean_query(clauses)

    def _anywhere(self, term: str, is_open: bool) -> Any:
        kinds = self._tantivy
        clauses = []
        for name, boost in FIELDS.items():
            exact = kinds.Query.term_query(self._schema, name, term)
            clauses.append((kinds.Occur.Should, kinds.Query.boost_query(exact, boost)))
            if is_open:
                longer = kinds.Query.regex_query(self._schema, name, f"{term}.*")
                clauses.append((kinds.Occur.Should, kinds.Query.boost_query(longer, boost / 2)))
        return kinds.Query.boolean_query(clauses)

    def _insert(self, writer: Any, number: int, note: SearchDocument) -> None:
        document = self._tantivy.Document()
        document.add_unsigned("number", number)
        for name, text in zip(FIELDS, _texts_of(note), strict=True):
            document.add_text(name, self._spacing.spaced(text))
        writer.add_document(document)
        self._texts.put(number, note, self._spacing)


KINDS: dict[str, type[Ours | Fts5 | Tantivy]] = {kind.name: kind for kind in (Ours, Fts5, Tantivy)}


class _Spacing:
    """Texts as tokens with spaces between, made by NumPy as ours are."""

    def __init__(self) -> None:
        self.folding = load_folding()
        self._fold = _CodeFolding(self.folding)
        self._is_cjk = _cjk_codes()

    def spaced(self, text: str) -> str:
        """Return pairs and words with spaces between."""
        codes = np.frombuffer(f"{normalise(text)}\n".encode("utf-32-le"), "<u4")
        folded = self._fold(codes.astype(np.uint32))
        is_cjk = self._is_cjk[folded]
        sizes = np.where(is_cjk, 4, 1)
        starts = np.cumsum(sizes) - sizes
        out = np.full(int(sizes.sum()), ord(" "), np.uint32)
        places = np.flatnonzero(is_cjk)
        out[starts[places] + 1] = folded[places]
        after = folded[np.minimum(places + 1, len(folded) - 1)]
        out[starts[places] + 2] = np.where(
            is_cjk[np.minimum(places + 1, len(folded) - 1)], after, 32
        )
        others = np.flatnonzero(~is_cjk)
        is_word = (folded[others] < 128) & np.isin(folded[others], _WORD_CODES)
        out[starts[others]] = np.where(is_word, folded[others], 32)
        return out.tobytes().decode("utf-32-le")

    def fold(self, text: str) -> str:
        """Return the text folded."""
        codes = np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint32)
        return self._fold(codes).tobytes().decode("utf-32-le")


_WORD_CODES = np.array([ord(char) for char in "abcdefghijklmnopqrstuvwxyz0123456789_"], np.uint32)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is at hand whole, folded and not."""

    folded: str
    text: str

    def part(self, start: int, end: int) -> str:
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class _Post:
    """A post to be made into a hit."""

    title: str
    record: Record
    text: _Text

    def starts(self, needle: str) -> Sequence[int]:
        return find_starts(self.text.folded, needle)


class _Texts:
    """The notes' texts, folded and not, and what else is shown of them, by number."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = sqlite3.connect(path)
        columns = "number integer primary key, id, title, record, text, folded"
        self._db.execute(f"create table if not exists texts({columns})")
        self._db.execute("create index if not exists ids on texts(id)")

    def put(self, number: int, note: SearchDocument, spacing: _Spacing) -> None:
        draft = draft_post(note)
        record = record_of(draft)
        row = (spacing.fold(record.title), encode_record(record), draft.text)
        self._db.execute(
            "insert or replace into texts values (?, ?, ?, ?, ?, ?)",
            (number, note.id, *row, spacing.fold(draft.text)),
        )

    def number(self, note: SearchDocument) -> int:
        (number,) = self._db.execute("select number from texts where id = ?", (note.id,)).fetchone()
        return int(number)

    def hit(self, number: int, score: float, needles: Sequence[str]) -> SearchHit:
        """Return a post as ours is shown."""
        question = "select title, record, text, folded from texts where number = ?"
        title, record, text, folded = self._db.execute(question, (number,)).fetchone()
        return make_hit(_Post(title, decode_record(record), _Text(folded, text)), score, needles)

    def commit(self) -> None:
        self._db.commit()

    def reopen(self) -> None:
        self._db.close()
        self._db = sqlite3.connect(self._path)

    def close(self) -> None:
        self._db.close()


def _texts_of(note: SearchDocument) -> list[str]:
    return [
        note.title,
        " ".join(note.tags),
        "\n".join(section.heading for section in note.sections),
        "\n".join(section.body for section in note.sections),
        "\n".join(section.code for section in note.sections),
    ]


def _terms(units: Sequence[Unit], query: str) -> Iterator[tuple[str, bool]]:
    for unit in units:
        text = unit.text
        if isinstance(unit, Run):
            yield from ((text[at : at + 2], False) for at in range(len(text) - 1))
            if len(text) == 1:
                yield text, True
        else:
            yield text, unit is units[-1] and not query.endswith(" ")


def _fts_term(term: str, is_open: bool) -> str:
    return f'"{term}"*' if is_open else f'"{term}"'


def _size(paths: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in paths if path.is_file())
