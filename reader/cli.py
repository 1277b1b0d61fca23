"""The command line: which command is meant, and what becomes of the errors it ends with.

A command's module is imported only when it is the one asked for, and so is the window.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from reader.commands.output import visible
from reader.commands.stopping import INTERRUPTED
from reader.core.errors import Fault, UserError
from reader.core.overriding import override
from reader.services.long_paths import is_there

COMMANDS = {
    "posts": "list the notes",
    "search": "search the notes",
    "index": "scan the libraries and bring the search index up to date",
    "render": "write a note as a page that stands by itself",
    "export": "write notes as plain Markdown with their pictures",
    "check": "look for broken formulas, pictures and links",
    "problems": "list the practice problems",
    "judge": "judge a solution of a problem",
    "exec": "run a Python file in the sandbox",
    "verify-pack": "check a pack of problems",
    "export-data": "write all of your own data into one file",
    "import-data": "take over what export-data wrote",
    "doctor": "say what this machine lacks",
}
USER_ERROR, FAULT, PIPE_CLOSED = 2, 70, 141

_USAGE = "yandu [--home DIR] [yandu://post/ID | FILE | DIR]\n       yandu COMMAND [OPTION]..."
_HOME_HELP = "keep all of Yandu's files below DIR (also: YANDU_HOME)"

Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (that of the process by default); return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _prepare_streams()
    try:
        code = _run(words)
        _flush()
    except UserError as error:
        _complain(error)
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has gone. Python flushes once more at its end: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Fault:
        traceback.print_exc()
        return FAULT
    return code


def _run(words: Sequence[str]) -> int:
    first = _first_operand(words)
    if first is None or first in COMMANDS:
        run, options = _parse(first, words)
        return run(options)
    _check_target(first)
    return _show_window(_window_parser().parse_args(words))


def _first_operand(words: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor the value of ``--home``."""
    remaining = iter(words)
    for word in remaining:
        if word == "--home":
            next(remaining, None)
        elif not word.startswith("-"):
            return word
    return None


def _parse(command: str | None, words: Sequence[str]) -> tuple[Run, argparse.Namespace]:
    """Return what runs ``command``, the window where it is None, and its options."""
    parser = _Parser(prog="yandu", usage=_USAGE, epilog="Without a command: the window.")
    _add_global_options(parser, default=None)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", prog="yandu")
    run: Run = _show_window
    asked: argparse.ArgumentParser = parser
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=_sentence(summary))
        # Without a default of its own, so that `--home` before the command is not undone.
        _add_global_options(subparser, default=argparse.SUPPRESS)
        if name == command:
            module = importlib.import_module(f"reader.commands.{name.replace('-', '_')}")
            module.add_arguments(subparser)
            run, asked = module.run, subparser
    options, unknown = parser.parse_known_args(words)
    if unknown and command is not None:
        # Names before an option and behind it: ``export FOLDER --library DIR NOTE``.
        behind = words[words.index(command) + 1 :]
        own, unknown = asked.parse_known_intermixed_args(behind)
        vars(options).update(vars(own))
    if unknown:
        # Said by the command's own parser, so that the advice names its help.
        asked.error(f"unknown arguments: {' '.join(unknown)}")
    return run, options


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="yandu", usage=_USAGE)
    _add_global_options(parser, default=None)
    parser.add_argument("target")
    return parser


def _add_global_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--home", type=_home, metavar="DIR", default=default, help=_HOME_HELP)
    parser.add_argument("--version", action=_ShowVersion, help="show the version and end")


def _home(text: str) -> Path:
    # As it comes of a variable that is not set; `Path` would take the folder that one is in.
    if not text:
        raise argparse.ArgumentTypeError("it names no folder")
    return Path(text)


def _show_window(options: argparse.Namespace) -> int:
    from reader.commands.window import show_window  # noqa: PLC0415 - its modules are its own

    return show_window(options.home, getattr(options, "target", None))


def _check_target(word: str) -> None:
    """See that the window can open ``word``.

    Raises:
        UserError: It is no address, file or folder; a mistyped command is one.
    """
    # Path's own way raises for a user who is not there.
    path = Path(os.path.expanduser(word))  # noqa: PTH111 - as said
    if word.startswith(("yandu://", "file://")) or is_there(path):
        return
    near = get_close_matches(word, COMMANDS, n=1)
    meant = f"Did you mean `yandu {near[0]}`?" if near else "`yandu --help` shows the commands"
    raise UserError(f"there is no command, file or folder called {word}", advice=meant)


class _Parser(argparse.ArgumentParser):
    """Reports a wrong command line as any other mistake of the user: in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UserError(message, advice=f"`{self.prog} --help` shows how it is called")


class _ShowVersion(argparse.Action):
    # Not argparse's own: looking the version up takes 20 ms, which every start would pay.
    def __init__(self, option_strings: Sequence[str], **fields: Any) -> None:
        super().__init__(option_strings, **{**fields, "dest": argparse.SUPPRESS, "nargs": 0})

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        from reader.services.version import find_version  # noqa: PLC0415 - as said above

        sys.stdout.write(f"yandu {find_version()}\n")
        parser.exit()


def _prepare_streams() -> None:
    # A character that the terminal cannot show must not end the program.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    # As with standard error, there may be none.
    if isinstance(sys.stdout, io.TextIOBase):
        sys.stdout.flush()


def _complain(error: UserError) -> None:
    # There is none where a desktop started us without a console.
    if sys.stderr is None:
        return
    sys.stderr.write(f"yandu: {visible(' '.join(str(error).split()))}\n")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
