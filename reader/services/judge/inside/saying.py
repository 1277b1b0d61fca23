"""Sentences with what they are made of, as `reader.core.saying` has them on the other side."""

from __future__ import annotations

from typing import Any


class Saying(str):
    """A sentence in English that was made of ``template`` and ``values``."""

    template: str
    values: dict[str, str]


def say(template: str, **values: object) -> Saying:
    """Return the sentence that ``template`` makes with ``values`` in its holes, ``{name}``."""
    texts = {
        name: value if isinstance(value, str) else str(value) for name, value in values.items()
    }
    text = template
    for name, value in texts.items():
        text = text.replace(f"{{{name}}}", value)
    made = Saying(text)
    made.template = template
    made.values = texts
    return made


class SaidError(Exception):
    """An error of which the judge tells in a sentence."""

    def __init__(self, said: Saying) -> None:
        super().__init__(str(said))
        self.said = said


def parts_of(text: str) -> Any:
    """Return a sentence as JSON: its template and values, or the text where it has none."""
    if not isinstance(text, Saying):
        return text
    values = {name: parts_of(value) for name, value in text.values.items()}
    return {"template": text.template, "values": values}
