"""A case's values as plain text, as long as it can be read."""

from __future__ import annotations

from reader.core.cases import Case
from reader.core.problem import Entry
from reader.core.value_writer import write_json
from reader.core.verdict import Json

LONGEST = 2000  # characters of a value that are laid out; a longer one is cut with its length


def arguments_text(entry: Entry | None, case: Case) -> str:
    """Return a line an argument; for a design its operations and their arguments."""
    if case.ops is not None or entry is None:
        parts: tuple[Json, Json] = ([*(case.ops or ())], case.args)
        return "\n".join(write_json(part, limit=LONGEST) for part in parts)
    pairs = zip(entry.params, case.args, strict=False)
    return "\n".join(f"{p.name} = {write_json(value, limit=LONGEST)}" for p, value in pairs)
