"""Hatchling's hook: a wheel and an editable install have their web assets built first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebAssetsHook(BuildHookInterface[Any]):
    """Runs ``web_assets.py``, which does nothing while the assets are up to date."""

    # `override` is not to be had in an isolated build on Python 3.11.
    def initialize(  # type: ignore[explicit-override]
        self, version: str, build_data: dict[str, Any]
    ) -> None:
        """Build the assets; keep an editable install from copying the bundled files."""
        root = Path(self.root)
        # A process of its own: hatchling loads this file alone, without its neighbours.
        done = subprocess.run(
            [sys.executable, str(root / "packaging" / "web_assets.py")], check=False
        )
        if done.returncode != 0:
            raise SystemExit("The web assets could not be built; the reason is above.")
        if version == "editable":
            self._leave_out_bundled_files(root, build_data)

    def _leave_out_bundled_files(self, root: Path, build_data: dict[str, Any]) -> None:
        # An editable install reads the checkout. Hatchling falls back to the wheel's own
        # force-include, and copies all of it, unless a map is given; an empty folder maps to
        # no file at all.
        nothing = root / "build" / "web" / "nothing"
        nothing.mkdir(parents=True, exist_ok=True)
        build_data["force_include_editable"] = {str(nothing): "nothing"}
