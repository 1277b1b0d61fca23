"""The process that all jobs are forked from: small, single-threaded, everything imported.

Started as ``python zygote_main.py DESCRIPTOR``. It speaks JSON over that socket, one message a
packet, with the descriptors of a job attached. When the other end closes, it kills its
children and ends: the app may die in any way and leaves nothing behind.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

PACKAGE = "yandu_sandbox"


def load_package() -> None:
    """Make this folder importable under its own name, without our package around it."""
    folder = Path(__file__).resolve().parent
    spec = importlib.util.spec_from_file_location(
        PACKAGE, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(str(folder))
    package = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = package
    spec.loader.exec_module(package)


if __name__ == "__main__":
    load_package()
    importlib.import_module(f"{PACKAGE}.zygote").main(int(sys.argv[1]))
