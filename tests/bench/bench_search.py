"""How fast the search is, against SQLite's FTS5 and tantivy on the same library and queries.

    python -m tests.bench.bench_search [--notes N] [--library FOLDER] [--only NAME]

All figures are end to end: reading the query, matching, ranking, the best 20, 20 snippets with
marks. Cold is the first run of each query in a process of the engine's own, warm the next one;
latencies are processor time, the least of five processes, between which the engines take turns.
Ours has loaded what the window loads while nobody types. tantivy comes by `pip install tantivy`,
for this alone.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.core.search_document import SearchDocument
from tests.bench.search_corpus import Corpus, make_corpus
from tests.bench.search_latency import Latency, Pair, latencies
from tests.bench.search_library import FolderCorpus
from tests.bench.search_rivals import Fts5, Ours, Rival, Tantivy

MB = 1_000_000
HEADER = f"{'':12} build s  index MB  update ms   word cold    warm      typing cold    warm"
_MEMORY = """
import sys
from pathlib import Path
from reader.services.search.engine import SearchEngine
engine = SearchEngine(Path(sys.argv[1]))
engine.warm()
engine.fill()
for query in sys.stdin.read().splitlines():
    engine.search(query)
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one engine."""

    name: str
    build_s: float
    index_mb: float
    update_ms: float
    word: Latency
    typing: Latency


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=5000)
    parser.add_argument("--library", type=Path, help="a folder of notes, for the made-up ones")
    parser.add_argument("--only", default="")
    # The bench runner leaves the names of the benches there.
    options, _names = parser.parse_known_args()
    corpus = FolderCorpus(options.library) if options.library else make_corpus()
    _compare(corpus, options.notes, options.only)


def _compare(corpus: Corpus | FolderCorpus, count: int, only: str) -> None:
    notes = list(corpus.notes(count))
    text_mb = sum(text_bytes(note) for note in notes) / MB
    print(f"{len(notes)} notes, {text_mb:.0f} MB of text")
    with tempfile.TemporaryDirectory() as home:
        kinds = [kind for kind in (Ours, Fts5, Tantivy) if only in kind.name]
        figures = measure([kind(make_folder(home, kind.name)) for kind in kinds], corpus, notes)
        _print_figures(figures)
        if Ours in kinds:
            _print_ours(Path(home, Ours.name), corpus, figures[0], text_mb)
    for other in figures[1:]:
        _print_ratios(figures[0], other)


def measure(
    rivals: Sequence[Rival], corpus: Corpus | FolderCorpus, notes: Sequence[SearchDocument]
) -> list[Figures]:
    """Return what each engine needs to build, keep, change and search the notes."""
    builds = [_seconds(partial(rival.build, notes)) for rival in rivals]
    sizes = [rival.index_bytes() / MB for rival in rivals]
    typings = latencies(rivals, corpus.keystrokes(20))
    words = latencies(rivals, corpus.words(80))
    updates = [_update_ms(rival, notes[:10]) for rival in rivals]
    for rival in rivals:
        rival.close()
    names = [rival.name for rival in rivals]
    rows = zip(names, builds, sizes, updates, words, typings, strict=True)
    return [Figures(*row) for row in rows]


def _update_ms(rival: Rival, notes: Sequence[SearchDocument]) -> float:
    rival.update(notes[0])
    return statistics.median(_seconds(partial(rival.update, note)) * 1000 for note in notes)


def _print_figures(figures: Sequence[Figures]) -> None:
    print(HEADER)
    for each in figures:
        print(row_of(each.name, each))


def row_of(name: str, figures: Figures) -> str:
    """Return a line of the table under `HEADER`."""
    word, typing = figures.word, figures.typing
    return (
        f"{name:12} {figures.build_s:7.1f} {figures.index_mb:9.1f} {figures.update_ms:10.1f}"
        f"   {pair(word.cold)} {pair(word.warm)}   {pair(typing.cold)} {pair(typing.warm)}"
    )


def _print_ours(folder: Path, corpus: Corpus | FolderCorpus, ours: Figures, text_mb: float) -> None:
    typo = typos_of(folder, corpus)
    print(f"  typo cold {pair(typo.cold)} warm {pair(typo.warm)}")
    print(f"  index {ours.index_mb / text_mb:.0%} of the text (floor: under 80%)")
    print(f"  update of one note, searchable: {ours.update_ms:.0f} ms (floor: 100 ms)")
    print(f"  memory after 400 queries: {memory_mb(folder, corpus):.0f} MB (floor: 150 MB)")


def typos_of(folder: Path, corpus: Corpus | FolderCorpus) -> Latency:
    """Return how fast our index in ``folder`` answers mistyped words."""
    engine = Ours(folder)
    (typo,) = latencies([engine], corpus.typos(30))
    engine.close()
    return typo


def memory_mb(folder: Path, corpus: Corpus | FolderCorpus) -> float:
    """Return the most memory of a process of its own that asks our index 400 queries."""
    command = [sys.executable, "-c", _MEMORY, str(folder)]
    typed = "\n".join(corpus.keystrokes(40)[:400])
    memory = subprocess.run(command, input=typed, capture_output=True, text=True, check=True).stdout
    return int(memory) / 1000


def _print_ratios(ours: Figures, other: Figures) -> None:
    floors = _FLOORS.get(other.name, {})
    print(f"times as fast as {other.name} (in brackets the floor):")
    rows = {
        "build": [other.build_s / ours.build_s],
        "typing, cold p50/p95": _ratios(ours.typing.cold, other.typing.cold),
        "typing, warm p50/p95": _ratios(ours.typing.warm, other.typing.warm),
        "word, cold p50/p95": _ratios(ours.word.cold, other.word.cold),
        "word, warm p50/p95": _ratios(ours.word.warm, other.word.warm),
    }
    for label, values in rows.items():
        text = " / ".join(f"{value:.2f}" for value in values)
        print(f"  {label:22} {text}  [{floors.get(label, '')}]")


_FLOORS = {
    "fts5 bigram": {"build": "1.0", "typing, cold p50/p95": "3 / 4"},
    "tantivy": {
        "build": "0.6",
        "typing, cold p50/p95": "2 / 1.5",
        "word, cold p50/p95": "0.7",
        "word, warm p50/p95": "0.9",
    },
}


def _ratios(mine: Pair, theirs: Pair) -> list[float]:
    return [b / a for a, b in zip(mine, theirs, strict=True)]


def pair(values: Sequence[float]) -> str:
    """Return two values as they stand in the table."""
    return f"{values[0]:5.2f}/{values[1]:5.2f}"


def _seconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def make_folder(home: str, name: str) -> Path:
    """Return a new folder that nobody else can write to."""
    folder = Path(home, name)
    folder.mkdir(mode=0o700)
    return folder


def text_bytes(note: SearchDocument) -> int:
    """Return how long a note is."""
    return sum(len((part.body + part.code + part.heading).encode()) for part in note.sections)


if __name__ == "__main__":
    main()
