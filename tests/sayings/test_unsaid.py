"""No sentence is shown that the interface's other language does not have."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from tests.sayings.program import Program
from tests.sayings.unsaid import Unsaid

FOLDER = Path(reader.__file__).parent
TERMINAL = {FOLDER / "cli.py", *FOLDER.glob("commands/*.py")}
"""What is said in the terminal is English, as the rest of a terminal is."""
SANDBOX = set(FOLDER.glob("services/judge/inside/**/*.py"))
"""Imports nothing of ours: it has a `say` of its own, whose words arrive as sayings."""


def faults_of(folder: Path, text: str) -> list[str]:
    (folder / "reader").mkdir()
    file = folder / "reader" / "program.py"
    file.write_text(text, "utf-8")
    found = Unsaid(Program(folder / "reader", [file])).find()
    return [fault.partition(": ")[2] for fault in found]


def test_every_sentence_that_is_shown_can_be_translated() -> None:
    paths = sorted({*FOLDER.rglob("*.py")} - TERMINAL - SANDBOX)

    assert Unsaid(Program(FOLDER, paths)).find() == []


ERROR = """
class UserError(Exception):
    def __init__(self, what, *, advice=""): ...
"""
PAIR = """
def look():
    return 1, 'not there'

def tell():
    line, what = look()
    UserError(what)
"""


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("UserError('not there')", ["'not there'"]),
        ("UserError(say('not there'), advice='Put it there')", ["'Put it there'"]),
        ("UserError(f'{name} is not there')", ["f'{name} is not there'"]),
        ("what = 'not there'\nUserError(what)", ["'not there'"]),
        ("UserError(say('{why}', why='not there'))", ["'not there'"]),
        ("UserError(say('{name}', name='a date' if x else y))", ["'a date'"]),
        ("WORDS = {1: 'not there'}\nUserError(WORDS[1])", ["'not there'"]),
        ("def f(x):\n    return 'not ' + x\nUserError(f(y))", ["'not '"]),
        (PAIR, ["'not there'"]),
        ("def f(words):\n    raise UserError(words)\nf('not there')", ["'not there'"]),
        ("class Bad(UserError): ...\nBad('not there')", ["'not there'"]),
        ("class Row:\n    reason: str\nRow('not there')", ["'not there'"]),
        ("UserError(say('not there'), advice='')", []),
        ("UserError(self.tr('{} is not there').format(name))", []),
        ("UserError(as_written(f'sudo apt install {name}'))", []),
        ("UserError(error.what, advice=say('{key}: {line}', key='nums', line=f'{x:.0f}'))", []),
    ],
)  # fmt: skip
def test_sentence_is_followed_to_where_it_is_written(
    tmp_path: Path, text: str, faults: list[str]
) -> None:
    assert faults_of(tmp_path, ERROR + text) == faults
