"""A Python program laid out anew, as Black lays it out."""

from __future__ import annotations

from reader.core.errors import UserError
from reader.core.saying import say


def format_python(source: str) -> str:
    """Return ``source`` with its lines broken, spaced and quoted the usual way.

    It may take a second for a long program, and half of one the first time.

    Raises:
        UserError: It is no Python; nothing is run to find out.
    """
    # A fifth of a second, which only those who format pay.
    import black  # noqa: PLC0415
    from black.parsing import InvalidInput  # noqa: PLC0415

    try:
        return black.format_str(source, mode=black.Mode())
    except (InvalidInput, RecursionError) as error:
        advice = say("Mend what is underlined first")
        raise UserError(say("the program cannot be read as Python"), advice=advice) from error
