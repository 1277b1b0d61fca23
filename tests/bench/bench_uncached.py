"""Opening a note whose page was never made, against a bare view with its finished HTML.

Budget: 20 kB with 60 formulas at most 2.5 x. Each note is opened once, and each is another.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.bench.bench_start import command, openings, run, show

_NOTES = 9
_FORMULAS = 60
_BYTES = 20_000
_BUDGET = 2.5
_TEXT = "把区间分成两半，分别求解，再把两个答案合并：每一层的代价是 $O(n)$，一共有对数多层。"


def main() -> None:
    """Print the figure and its ratio to the baseline."""
    with tempfile.TemporaryDirectory() as folder:
        home, library, page = (Path(folder) / name for name in ("home", "notes", "page.html"))
        library.mkdir()
        for number in range(_NOTES):
            file = library / f"n{number}.md"
            file.write_text(note(number), encoding="utf-8")
        (home / "config").mkdir(parents=True)
        settings = home / "config" / "settings.toml"
        settings.write_text(f'libraries = ["{library}"]\n', encoding="utf-8")
        command("index", "--home", str(home))
        command("render", str(library / "n0.md"), "-o", str(page), "--home", str(home))
        run("bare_view", str(page))
        bare = statistics.median(openings(run("bare_view", str(page), str(_NOTES))))
        posts = [f"notes:n{number}" for number in range(_NOTES)]
        own = statistics.median(openings(run("uncached_window", str(home), *posts)))
        show("opening a new note", own, bare, "the bare view's load", _BUDGET)


def note(number: int) -> str:
    """Return a note of 20 kB with 60 formulas, none of which another note has."""
    parts = [f"# 第 {number} 篇\n"]
    for at in range(_FORMULAS // 2):
        tex = rf"\sum_{{k=1}}^{{{at}}} \frac{{k^2 + {number}}}{{\sqrt{{k + {at}}}}}"
        parts.append(f"## 第 {at} 节\n\n$$\n{tex}\n$$\n\n{_TEXT}\n")
    filler = _TEXT.replace("$O(n)$", "线性的") + "\n"
    missing = _BYTES - len("\n".join(parts).encode())
    per_section = -(-missing // (len(parts) * len(filler.encode())))
    return "\n".join(f"{part}\n{filler * per_section}" for part in parts)


if __name__ == "__main__":
    main()
