"""What ``python -m reader`` and the ``yandu`` command start."""

from __future__ import annotations

import sys

from reader.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
