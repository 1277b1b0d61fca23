"""Libraries of thousands of notes: the first scan, a start over unchanged ones, memory, steps.

``python -m tests.bench.bench_library [--library DIR]``: on made-up notes, or on any folder.

Budgets: 400 notes of 9 kB a second read on one core; 20 000 unchanged notes add 150 ms to the
first window and are checked within 2 s; they take 200 MB more than none; no step of the GUI
thread is longer than 16 ms while notes are read.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from reader.services.catalogue import Catalogue
from reader.services.libraries import open_libraries
from reader.services.paths import find_paths
from reader.services.scanning import scan_into
from reader.services.settings import Settings, save_settings
from tests.bench.search_corpus import Corpus, make_corpus

_SCANNED, _MANY, _BYTES, _SHORT = 2000, 20_000, 9000, 900
_ROUNDS = 5


def main() -> None:
    """Print each figure, and its ratio to a baseline where there is one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--library", type=Path)
    folder = parser.parse_known_args()[0].library
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        corpus = make_corpus()
        _bench_scan(folder or _write_notes(place / "scanned", corpus, _SCANNED, _BYTES), place)
        many = folder or _write_notes(place / "many", corpus, _MANY, _SHORT)
        # A user's own folder is never written to.
        _bench_window(many, place, added=None if folder else many)


def _bench_scan(folder: Path, place: Path) -> None:
    files = [path for path in folder.rglob("*") if path.suffix in {".md", ".markdown"}]
    # Seconds of the processor, so that what else runs here does not count.
    begun = time.process_time()
    size = 0
    for file in files:
        content = file.read_bytes()
        hashlib.blake2b(content, digest_size=16).hexdigest()
        size += len(content)
    bare = time.process_time() - begun
    with closing(Catalogue(place / "catalogue.sqlite3")) as catalogue:
        seconds, again = (_scan(catalogue, folder) for _ in range(2))
    rate, of_nine = len(files) / seconds, size / seconds / _BYTES
    print(f"first scan of {len(files)} notes of {size / len(files) / 1000:.1f} kB")
    _show("  notes of 9 kB a second", of_nine, 400, is_least=True)
    print(f"  as they are {rate:7.0f} a second; {seconds / bare:.0f} x reading and hashing alone")
    print(f"  again, unchanged {again * 1000:7.0f} ms")


def _scan(catalogue: Catalogue, folder: Path) -> float:
    begun = time.process_time()
    for _ in scan_into(catalogue, open_libraries([folder]), lambda _path: None):
        pass
    return time.process_time() - begun


def _bench_window(folder: Path, place: Path, *, added: Path | None) -> None:
    count = sum(1 for path in folder.rglob("*") if path.suffix in {".md", ".markdown"})
    empty, full = place / "empty", place / "full"
    for home, libraries in ((empty, ()), (full, (str(folder),))):
        paths = find_paths(home)
        paths.make()
        save_settings(Settings(theme="light", libraries=libraries), paths.settings)
    print(f"a window over {count} notes")
    _command("index", "--home", str(empty))
    _command("index", "--home", str(full))
    first = _run(full, "rebuild", *([str(added)] if added else []))
    # The budget is for a machine that does nothing else: of what the processor took for them.
    _show("  longest step while reading, ms", first["reading-own"], 16)
    _show("  longest step while taken in, ms", first["taking-own"], 16)
    print(f"  with all else that ran: {first['reading']:.0f} ms and {first['taking']:.0f} ms")
    rounds = [(_run(empty), _run(full)) for _ in range(_ROUNDS)]
    bare = statistics.median(one["window"] for one, _ in rounds)
    own = statistics.median(one["window"] for _, one in rounds)
    _show("  added to the first window, ms", own - bare, 150)
    print(f"  {own:.0f} ms, {own / bare:.2f} x an empty library's {bare:.0f} ms")
    begun = time.perf_counter()
    _command("index", "--home", str(full))
    _show("  checked by a run of its own, s", time.perf_counter() - begun, 2)
    bare = statistics.median(one["memory"] for one, _ in rounds)
    own = statistics.median(one["memory"] for _, one in rounds)
    _show("  memory above an empty library, MB", own - bare, 200)
    print(f"  {own:.0f} MB, {own / bare:.2f} x an empty library's {bare:.0f} MB")


def _show(name: str, figure: float, budget: float, *, is_least: bool = False) -> None:
    is_within = figure >= budget if is_least else figure <= budget
    verdict = "within" if is_within else "OVER"
    print(f"{name:<36} {figure:8.1f}   {verdict} the budget of {budget}", flush=True)


def _run(home: Path, *arguments: str) -> dict[str, float]:
    """Run the window on ``home``; return what it reported, ``window`` in ms since its start."""
    command = [sys.executable, "-m", "tests.bench.programs.library_window", str(home), *arguments]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun = time.monotonic_ns()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
    events = dict(line.split() for line in done.stdout.decode().splitlines())
    figures = {name: float(value) for name, value in events.items() if name != "window"}
    return {**figures, "window": (int(events["window"]) - begun) / 1e6}


def _command(*arguments: str) -> None:
    command = [sys.executable, "-m", "reader", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _write_notes(folder: Path, corpus: Corpus, count: int, size: int) -> Path:
    """Write made-up notes of ``size`` bytes each, in folders of a hundred."""
    source = random.Random(corpus.seed)
    pool = [_section(corpus, source) for _ in range(200)]
    for number in range(count):
        file = folder / f"part{number // 100}" / f"note{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_note(number, source, pool)[:size].decode(errors="ignore").encode())
    return folder


def _note(number: int, source: random.Random, pool: list[str]) -> bytes:
    tags = ", ".join(f"tag{source.randrange(300)}" for _ in range(3))
    front = f"---\ntitle: 笔记 {number}\ndate: 20{number % 25 + 10}-03-0{number % 9 + 1}\n"
    front += f"category: part{number % 40}\ntags: [{tags}]\n---\n"
    return (front + "\n".join(source.sample(pool, 12))).encode()


def _section(corpus: Corpus, source: random.Random) -> str:
    words = corpus.han.draw(source, 120)
    lines = ["".join(words[at : at + 20]) + "，$O(n \\log n)$。" for at in range(0, 120, 20)]
    names = corpus.names.draw(source, 24)
    code = "\n".join(f"{names[at]} = {names[at + 1]}(0)" for at in range(0, 24, 2))
    return f"## {words[0]}{words[1]}\n\n" + "\n\n".join(lines) + f"\n\n```python\n{code}\n```\n"


if __name__ == "__main__":
    main()
