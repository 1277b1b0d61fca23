"""The readings of Han characters, from pypinyin's table."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from reader.core.errors import Fault
from reader.core.pinyin import Readings
from reader.core.saying import say


@lru_cache(maxsize=1)
def load_readings() -> Readings:
    """Return the readings: 30 ms at the first call, then the same ones. Not thread-safe.

    The table alone is read: importing the package reads its phrases too, and takes 0.3 s.
    """
    spec = find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise Fault(say("the package pypinyin is not installed"))
    table = Path(spec.origin).with_name("pinyin_dict.json")
    listed = json.loads(table.read_text("utf-8"))
    return Readings((int(code), each) for code, each in listed.items())
