"""What is imported before a program comes: the usual modules, NumPy, the preamble's names."""

from __future__ import annotations

import importlib
import sys
import types

from . import preamble
from .child import Prepared

_PRELOADED = (
    *("abc", "array", "asyncio", "contextlib", "copy", "ctypes", "dataclasses", "datetime"),
    *("decimal", "enum", "fractions", "json", "linecache", "queue", "statistics", "struct"),
    *("threading", "time", "traceback"),
)
_NUMPY_PARTS = ("numpy", "numpy.linalg", "numpy.random", "numpy.fft", "numpy.polynomial")


def prepare(numpy_parent: str | None) -> Prepared:
    """Import all that a program may want at once; ``numpy_parent`` is the folder NumPy lies in."""
    for name in _PRELOADED:
        importlib.import_module(name)
    numpy = _import_numpy(numpy_parent)
    nodes = preamble.NodeClasses()
    nodes.for_module("solution")
    return Prepared(numpy, preamble.build_names(numpy), nodes)


def _import_numpy(parent: str | None) -> types.ModuleType | None:
    """Import NumPy without leaving the folder it lies in on the path: others lie there too."""
    if parent is None:
        return None
    sys.path.append(parent)
    try:
        for name in _NUMPY_PARTS:
            importlib.import_module(name)
    except ImportError:
        return None
    finally:
        sys.path.remove(parent)
        sys.path_importer_cache.pop(parent, None)
    return sys.modules["numpy"]
