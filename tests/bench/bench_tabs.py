"""What tabs cost: the memory of all processes with ten tabs, against one tab.

Budget: at most 1.15 x. All tabs share one web view; a view each would cost 200 MB.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

POSTS = (
    "algorithm/lca",
    "algorithm/sliding-window-maximum",
    "algorithm/knapsack",
    "large-model/flash-attention",
    "large-model/lora",
    "diffusion/smld",
    "nlp/transformer",
    "python/autograd",
    "cv/detr",
    "algorithm/heap-topk",
)
_ROUNDS = 3
_BUDGET = 1.15


def main() -> None:
    """Print the memory with one tab and with ten, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        command = [sys.executable, "-m", "reader", "index", "--home", str(home)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        _measure(home, POSTS)  # renders and keeps the pages
        rounds = [(_measure(home, POSTS[:1]), _measure(home, POSTS)) for _ in range(_ROUNDS)]
    one, ten = (statistics.median(column) / 1024 for column in zip(*rounds, strict=True))
    ratio = ten / one
    verdict = "within" if ratio <= _BUDGET else "OVER"
    print(
        f"{'memory with ten tabs':<24} {ten:7.0f} MB   {ratio:.2f} x one tab ({one:.0f} MB)"
        f"   {verdict} the budget of {_BUDGET} x"
    )


def _measure(home: Path, posts: Sequence[str]) -> int:
    """Return the memory in kB; each run begins without the tabs of the one before."""
    (home / "data" / "user.sqlite3").unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.bench.programs.tabs_window", str(home), *posts]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return int(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
