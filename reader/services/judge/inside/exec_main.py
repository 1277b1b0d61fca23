"""A program in another language, started under the locks: put them on, then become it.

Started as ``python exec_main.py SETTINGS``, a JSON object: ``argv``, ``environment`` and
``folder`` of what is started; what it may ``read``, ``run`` and ``write``; ``memory_bytes`` (0: no
limit by the kernel), ``cpu_s`` and ``file_bytes``; which of ``namespaces``, ``landlock`` and
``seccomp`` to put on. Where ``channel`` is a descriptor, the first word over it says which locks
hold, and ``idle_kb`` is told as the memory that the program uses before it has anything to do.
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
    locked = importlib.import_module(f"{zygote_main.PACKAGE}.linux.locked_exec")
    locked.main(json.loads(sys.argv[1]))
