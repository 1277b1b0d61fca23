"""Options that several commands have."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def add_json(parser: argparse._ActionsContainer) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def add_libraries(parser: argparse.ArgumentParser) -> None:
    """Add ``--library``, which may be given again."""
    parser.add_argument(
        "--library",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of notes, in place of the bundled and configured ones; may be repeated",
    )


def add_places(parser: argparse.ArgumentParser) -> None:
    """Add folders and notes as they come: the libraries they are or lie in."""
    parser.add_argument(
        "places",
        type=Path,
        nargs="*",
        metavar="PLACE",
        help="a folder of notes, or a note or folder inside one, as with --library",
    )


def add_packs(parser: argparse.ArgumentParser) -> None:
    """Add ``--pack``, which may be given again."""
    parser.add_argument(
        "--pack",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of problems, in place of the bundled and configured ones; may be repeated",
    )


def count_from_one(text: str) -> int:
    """Return ``text`` as a whole number from 1 up; argparse reports what is none."""
    try:
        number = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no whole number") from error
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number


def count_up_to(most: int) -> Callable[[str], int]:
    """Return what reads a whole number from 1 to ``most``."""

    def read(text: str) -> int:
        number = count_from_one(text)
        if number > most:
            raise argparse.ArgumentTypeError(f"{text} is more than {most}")
        return number

    return read
