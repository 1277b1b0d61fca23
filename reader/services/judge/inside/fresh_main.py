"""One job in an interpreter of its own, where a warm process cannot be forked.

Started as ``python fresh_main.py SETTINGS``, a JSON object: ``reads`` and ``writes`` are the ends
of the channel, ``memory_bytes`` and ``cpu_s`` the limits that this process sets itself,
``layers`` the locks that whoever started it has put on, ``denied`` what they deny and is tried
here ("writing" in the folder ``writable``, "listening"), ``numpy_parent`` where NumPy lies.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    zygote_main = importlib.import_module("zygote_main")
    del sys.path[0]
    zygote_main.load_package()
    fresh = importlib.import_module(f"{zygote_main.PACKAGE}.fresh")
    fresh.main(json.loads(sys.argv[1]))
