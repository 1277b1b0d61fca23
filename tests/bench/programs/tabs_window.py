"""Yandu with some notes open in tabs: prints the memory of all its processes, then ends.

Usage: tabs_window.py HOME POST...; each post gets a tab that is shown once, the first at last.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

import reader.app
from reader.core.overriding import override
from reader.services.paths import find_paths
from reader.ui.window import MainWindow

_REST_MS = 6000


def main(home: Path, posts: Sequence[str]) -> None:
    class Filled(MainWindow):
        """The window, which opens the next note as soon as one is painted."""

        @override
        def build(self) -> None:
            super().build()
            self.left = list(posts[1:])
            self.area.page_painted.connect(lambda _: QTimer.singleShot(0, self.open_next))

        def open_next(self) -> None:
            if self.left:
                with self.area.opening_aside(is_behind=False):
                    self.area.follow(f"yandu://post/{self.left.pop(0)}")
            elif self.area.tabs.at and len(self.area.tabs) == len(posts):
                self.area.tabs.activate(0)
                self.area.show_tab()
            else:
                self.area.page_painted.disconnect()
                QTimer.singleShot(_REST_MS, self.tell)

        def tell(self) -> None:
            print(sum(map(_own_kb, _family(os.getpid()))), flush=True)
            self.close()

    # The bench's own window, where the program looks for its own.
    setattr(reader.app, "MainWindow", Filled)  # noqa: B010 - a name the module does not export
    raise SystemExit(reader.app.run_window(find_paths(home), f"yandu://post/{posts[0]}"))


def _family(root: int) -> list[int]:
    """Return the process and all that come from it."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(
                (folder / "stat").read_text().rpartition(")")[2].split()[1]
            )
        except OSError:  # it has ended
            continue
    family = [root]
    for process in family:
        family += [child for child, parent in parents.items() if parent == process]
    return family


def _own_kb(process: int) -> int:
    """Return what a process has in memory that is no file's, with its share of what is common.

    Files are left out: how much of them counts depends on what else runs on the machine.
    """
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended since it was listed
        return 0
    sizes = {line.split()[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    return sizes["Pss_Anon:"] + sizes["Pss_Shmem:"]


main(Path(sys.argv[1]), sys.argv[2:])
