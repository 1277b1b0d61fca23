"""The quick switcher at each key, beside a plain scan: ``python -m tests.bench switcher``.

The baseline is ``[title for title in titles if typed in title]`` over the same folded titles in
the same run: what any list that filters by substring does. Times are processor time, the best of
five runs of each keystroke; the figures are over all keystrokes of all queries.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial

from reader.core.switcher import EntryKind, Switcher, SwitcherEntry
from reader.services.pinyin import load_readings
from reader.services.search.han import load_folding
from tests.bench.search_corpus import Corpus, make_corpus

BUDGET_MS = 10.0
_SHOWN = 50
_ADDED = ("注意力机制", "Flash Attention", "KV 缓存", "重要的行列式", "动态规划")
_QUERIES = (
    "zhuyilijizhi", "zylj", "flash attention", "fa", "kvhc", "chongyao", "hanglieshi", "flsatn",
    "注机", "动态规划", "inband", "qzx", "qqqqqq", "a b", "dongtai gh", ">fla", "#zhu",
)  # fmt: skip


def main() -> None:
    """Print how long a keystroke takes at 500 to 20 000 titles, a third of them headings."""
    corpus = make_corpus()
    load_ms = _best_ms(load_readings, runs=1)
    print(f"readings loaded in {load_ms:.0f} ms")
    for count in (500, 5000, 20_000):
        titles = make_titles(corpus, count)
        _measure([_entry(number, title) for number, title in enumerate(titles)])


def make_titles(corpus: Corpus, count: int) -> list[str]:
    """Return titles as notes have them, Chinese, English and mixed, the known ones last."""
    source = random.Random(11)
    return [*(_title(corpus, source) for _ in range(count - len(_ADDED))), *_ADDED]


def _title(corpus: Corpus, source: random.Random) -> str:
    han, latin = corpus.han.draw(source, 3), corpus.latin.draw(source, 3)
    forms = (
        f"{''.join(han)} {latin[0]}",
        f"{han[0]}{han[1]}",
        f"{latin[0].title()} {latin[1].title()} {han[0]}",
        f"{latin[0].title()}: {latin[1]} in {latin[2]}",
    )
    return source.choice(forms)


def _entry(number: int, title: str) -> SwitcherEntry:
    kind = EntryKind.NOTE if number % 3 else EntryKind.HEADING
    return SwitcherEntry(kind, str(number), title)


def _measure(entries: Sequence[SwitcherEntry]) -> None:
    folding = load_folding()
    started = time.process_time()
    switcher = Switcher(entries, folding, load_readings())
    made_ms = (time.process_time() - started) * 1000
    folded = [folding.fold(entry.title) for entry in entries]
    typed = [query[:end] for query in _QUERIES for end in range(1, len(query) + 1)]
    ours = {each: _best_ms(partial(switcher.find, each, (), _SHOWN)) for each in typed}
    plain = [_best_ms(partial(_scan, folded, each)) for each in typed]
    worst = max(ours, key=ours.__getitem__)
    p50, p95 = _percentiles(list(ours.values()))
    ratio = statistics.median(ours.values()) / statistics.median(plain)
    print(
        f"{len(entries):6} entries: a keystroke {p50:.1f}/{p95:.1f} ms (p50/p95), worst"
        f" {ours[worst]:.1f} ms at {worst!r} (budget {BUDGET_MS:.0f});"
        f" {ratio:.1f} x the plain scan; made in {made_ms:.0f} ms"
    )


def _scan(folded: Sequence[str], typed: str) -> list[str]:
    return [title for title in folded if typed in title]


def _percentiles(values: Sequence[float]) -> tuple[float, float]:
    return statistics.median(values), statistics.quantiles(values, n=20)[18]


def _best_ms(action: Callable[[], object], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        started = time.process_time()
        action()
        times.append((time.process_time() - started) * 1000)
    return min(times)


if __name__ == "__main__":
    main()
