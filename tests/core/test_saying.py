from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.saying import Saying, as_written, compose, from_json, retell, said_by, say, to_json

GERMAN = {"took {time} ms": "dauerte {time} ms", "{reason} ({place})": "{place}: {reason}"}


def translate(template: str) -> str:
    return GERMAN.get(template, template)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (say("stopped"), "stopped"),
        (say("took {time} ms", time=5), "took 5 ms"),
        (say("{a}{b}{a}", a="x", b=""), "xx"),
        (say("a {hole} that nothing fills"), "a {hole} that nothing fills"),
        (say("{a}", a="{a} {b}"), "{a} {b}"),
        (compose("{a.__class__} {0} {a!r}", {"a": 1}), "{a.__class__} {0} {a!r}"),
    ],
)
def test_a_saying_reads_as_its_template_with_the_values(said: Saying, text: str) -> None:
    assert said == text


def test_a_saying_is_told_in_another_language_with_its_parts() -> None:
    said = say("{reason} ({place})", reason=say("took {time} ms", time=5), place="hier")

    assert retell(said, translate) == "hier: dauerte 5 ms"
    assert said == "took 5 ms (hier)"


@pytest.mark.parametrize("text", ["plain", say("unknown {what}", what="thing")])
def test_what_has_no_translation_stays_as_it_is(text: str) -> None:
    assert retell(text, translate) == text


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        say("the picture {path} is missing", path="a.png"),
        say("{reason} ({phase})", reason=say("at {line}", line=3), phase="x"),
    ],
)
def test_text_is_the_same_after_json_and_can_be_retold(text: str) -> None:
    back = from_json(json.loads(json.dumps(to_json(text))))

    assert back == text
    assert retell(back, str.upper) == retell(text, str.upper)
    assert isinstance(back, Saying) is isinstance(text, Saying)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError(say("no {what}", what="note")), say("no {what}", what="note")),
        (ValueError("plain"), "plain"),
        (ValueError(), ""),
    ],
)
def test_message_of_an_error_is_the_saying_that_it_was_made_of(
    error: ValueError, said: str
) -> None:
    message = said_by(error)

    assert (message, type(message)) == (said, type(said))


def test_text_that_is_the_same_in_every_language_stays_as_it_is() -> None:
    assert as_written("sudo apt install g++") == "sudo apt install g++"


_NAMES = st.sampled_from(["a", "b", "c"])
_SAYINGS: st.SearchStrategy[str] = st.recursive(
    st.text(max_size=6),
    lambda inner: st.builds(
        compose, st.text("{abc} x", max_size=12), st.dictionaries(_NAMES, inner, max_size=3)
    ),
    max_leaves=6,
)


@given(_SAYINGS)
def test_any_saying_is_kept_as_json_with_all_it_is_made_of(text: str) -> None:
    kept = from_json(json.loads(json.dumps(to_json(text))))

    assert kept == text
    assert to_json(kept) == to_json(text)


@given(_SAYINGS)
def test_saying_in_its_own_language_is_itself(text: str) -> None:
    assert retell(text, lambda template: template) == text
