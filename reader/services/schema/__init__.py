"""The tables of ``user.sqlite3``, a module for each version of the file.

A version that was released is never edited; a change is a new module at the end.
"""

from __future__ import annotations

from reader.services.schema.v1_start import SCRIPT as START
from reader.services.schema.v2_marks import SCRIPT as MARKS
from reader.services.schema.v3_review import SCRIPT as REVIEW
from reader.services.schema.v4_practice import SCRIPT as PRACTICE

MIGRATIONS: tuple[str, ...] = (START, MARKS, REVIEW, PRACTICE)
"""The scripts in order; the first makes version 1 of an empty file."""
