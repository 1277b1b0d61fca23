"""Sentences in English that know what they are made of, so that another language can say them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_HOLE = re.compile(r"\{(\w+)\}")


class Saying(str):
    """A sentence as it reads in English, with the ``template`` and the values it was made of.

    It is a plain string to whoever does not ask. A value may be a saying itself.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str]


def say(template: str, **values: object) -> Saying:
    """Return the sentence that ``template`` makes with ``values`` in its holes, ``{name}``.

    The template is written out where this is called: translations are found by it.
    """
    return compose(template, values)


def compose(template: str, values: Mapping[str, object]) -> Saying:
    """Return what `say` does, for a template that was written elsewhere."""
    texts = {
        name: value if isinstance(value, str) else str(value) for name, value in values.items()
    }
    made = Saying(_fill(template, texts))
    made.template = template
    made.values = texts
    return made


def as_written(text: str) -> str:
    """Return ``text``, which reads the same in every language: a command, a name, a path."""
    return text


def said_by(error: BaseException) -> str:
    """Return the message of an error, as the saying that it may be; ``str`` forgets its parts."""
    message = error.args[0] if error.args else ""
    return message if isinstance(message, Saying) else str(error)


def to_json(text: str) -> object:
    """Return ``text`` as what JSON can hold; `from_json` gives it back, a saying as one."""
    if not isinstance(text, Saying):
        return text
    return [text.template, {name: to_json(value) for name, value in text.values.items()}]


def from_json(kept: object) -> str:
    """Return what `to_json` made of a text."""
    if isinstance(kept, list):
        template, values = kept
        return compose(template, {name: from_json(value) for name, value in values.items()})
    return str(kept)


def retell(text: str, translate: Callable[[str], str]) -> str:
    """Return ``text`` with the templates that it is made of translated; as it is if of none."""
    if not isinstance(text, Saying):
        return text
    values = {name: retell(value, translate) for name, value in text.values.items()}
    return _fill(translate(text.template), values)


def _fill(template: str, values: Mapping[str, str]) -> str:
    # Not str.format: a template may come out of the sandbox, and would reach into the values.
    return _HOLE.sub(lambda hole: values.get(hole[1], hole[0]), template)
