"""What the engines really say of broken texts has a sentence of ours."""

import errno
import json
import os
import re
import tomllib
from collections.abc import Callable
from functools import partial

import pytest
import regex
import yaml

from reader.core.engine_words.diagram_reasons import MERMAID
from reader.core.engine_words.json_reasons import JSON
from reader.core.engine_words.regex_reasons import REGEX
from reader.core.engine_words.rules import quote_engine
from reader.core.engine_words.tex_reasons import TEX
from reader.core.engine_words.toml_reasons import explain_toml
from reader.core.engine_words.yaml_reasons import YAML
from reader.core.os_words import explain_os_error


def complaint(read: Callable[[str], object], text: str) -> str:
    """The message of the error that ``read`` raises."""
    with pytest.raises((ValueError, yaml.YAMLError, re.error, regex.error)) as caught:
        read(text)
    error = caught.value
    if isinstance(error, yaml.reader.ReaderError):
        return str(error).splitlines()[0]
    return str(getattr(error, "problem", "") or getattr(error, "msg", "") or error)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\na = 2", "Cannot overwrite a value"),
        ("[a]\n[a]", "Cannot declare ('a',) twice"),
        ("a = {b = 1, b = 2}", "Cannot declare 'b' twice"),
        ("a = {}\na.b = 1", "('a',) is already complete"),
        ("a 1", '"=" is expected after the key'),
        ("[a", '"]" is expected at the end of a table\'s name'),
        ("[[a]", '"]]" is expected at the end of a table\'s name'),
        ("a = 1 b = 2", "a new line is expected after the value"),
        ("a = 2026-02-31", "there is no such date or time"),
        ('a = "\\u12"', "this is no hexadecimal number"),
        ('a = "\\ud800"', "there is no character \\u of this"),
        ("a.+ = 1", "a key cannot begin like this"),
        ("+", "this is neither a key with its value nor a table's name"),
        ("a = b", "this is no value; does a string lack its quotes?"),
        ("a = [1", "this array is never closed"),
        ("a = {b = 1 2", "this table is never closed"),
        ('a = "\\q"', '"\\" in a string is written "\\\\"'),
        ('a = "b', "this string is never closed"),
        ('a = "\x01"', "'\\x01' cannot stand here"),
        ("a = " + "9" * 5000, "a number has too many digits"),
    ],
)
def test_toml_is_explained(text: str, said: str) -> None:
    assert explain_toml(complaint(tomllib.loads, text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a value is expected here"),
        ("[1 2]", '"," is expected here'),
        ('{"a" 1}', '":" is expected after the key'),
        ("{a: 1}", "a key in double quotes is expected here"),
        ('"a', "this string is never closed"),
        ('"\n"', "a string cannot hold a line break or a tab as it is"),
        ('"\\q"', '"\\" in a string is written "\\\\"'),
        ('"\\u12"', "four hexadecimal digits are expected after \\u"),
        ("1 2", "there is something after the value"),
    ],
)
def test_json_is_explained(text: str, said: str) -> None:
    assert JSON.explain(complaint(json.loads, text)) == said


LOADERS = [yaml.SafeLoader, yaml.CSafeLoader]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: a: b", 'there is a second ": " on this line'),
        ("a: 1\n  b: 2", "or the line is indented"),
        ("a: @b", "a value cannot begin like this; put it in quotes"),
        ("a: b\nc", 'a ":" is missing after the key'),
        ('a: "b', "a quote is never closed"),
        ("a: 'b\n---\nc", "a quote is never closed"),
        ('a: "\\q"', 'what stands after "\\" is not known'),
        ('a: "\\xzz"', "hexadecimal digits are expected here"),
        ("a: [1, 2", 'a "," or "]" is missing'),
        ("a: {b: 1", 'a "," or "}" is missing'),
        ("a:\n  b: 1\n c: 2", "the line does not go with those above"),
        ("- a\nb: 1", "the line does not go with those above"),
        ("a: - b", 'a list\'s "-" cannot stand here'),
        ("a: *b", "nothing has this name"),
        ("a: &x 1\nb: &x 2", "two values have the same name"),
        ("a: !b c", "the type '!b' is not known; write the value without it"),
        ("a: !<x c", 'the type after "!" is not well formed'),
        ("? [a]\n: b", "a list or a table cannot be a key"),
        ("a: >0\n b", 'what stands after "|" or ">" is not known'),
        ("a: &\n", 'a name of letters and digits is expected after "&" or "*"'),
        ("<<: 1", "`<<` takes a table"),
        ("a\x01", "there is a character that cannot be shown (code 0001); delete it"),
        ("a: 2026-13-01", "there is no such date or time"),
        ("a: 1\n---\nb: 2", "this is more than one document, or of another version"),
    ],
)
def test_yaml_is_explained(loader: type, text: str, said: str) -> None:
    told = YAML.explain(complaint(partial(yaml.load, Loader=loader), text))

    assert said in told


@pytest.mark.parametrize("compile_pattern", [re.compile, regex.compile])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("*a", "there is nothing to repeat before this"),
        ("a**", "this repeats what is repeated already"),
        ("a{3,2}", "the smaller number comes first in { }"),
        ("(a", 'a "(" is never closed'),
        ("a)", 'this ")" closes nothing'),
        ("[a", 'a "[" is never closed'),
        ("[z-a]", "a range of characters runs from the smaller to the larger"),
        ("a\\", 'there is nothing after the last "\\"'),
        ("\\xg", '"\\x" means nothing; write "\\\\" for the character "\\"'),
        ("\\7", "there is no such group"),
        ("(?Z)", 'what stands after "(?" is not known'),
        ("(?P<1a>b)", "the name of the group is wrong"),
    ],
)
def test_regular_expressions_are_explained(
    compile_pattern: Callable[[str], object], text: str, said: str
) -> None:
    assert REGEX.explain(complaint(compile_pattern, text)) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Undefined control sequence: \\fraq", "the command \\fraq is not known"),
        ("Expected '}', got 'EOF'", '"}" is missing at the end'),
        ("of a later version", "KaTeX says: of a later version"),
    ],
)
def test_formulas_are_explained(message: str, said: str) -> None:
    assert TEX.explain(message) == said


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Parse error on line 3: Expecting 'AMP', 'COLON', got 'EOF'",
            "the text ends too early (line 3)",
        ),
        ("Parse error on line 2: Expecting 'A', got 'PE'", "line 2 cannot be read"),
        ("Lexical error on line 2. Unrecognized text.", "line 2 cannot be read"),
        ("of a later version", "mermaid says: of a later version"),
    ],
)
def test_diagrams_are_explained(message: str, said: str) -> None:
    assert MERMAID.explain(message) == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "No space left on device"),
        (OSError(0, "of its own"), "the system says: of its own"),
        (OSError("alone"), "the system says: alone"),
    ],
)
def test_system_is_explained(error: OSError, said: str) -> None:
    assert explain_os_error(error) == said


def test_words_that_nobody_knows_are_marked_as_the_engine_s() -> None:
    said = quote_engine("YAML", "42")

    assert (said, said.template) == ("YAML says: 42", "{engine} says: {words}")
