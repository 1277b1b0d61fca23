"""A text without its white space, with the way back: line breaks and indents come and go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Squeezed:
    """``text`` has no white space; ``origins`` says where each of its characters stood."""

    text: str
    origins: tuple[int, ...]

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters ``start`` to ``end`` (one at least) stood."""
        return self.origins[start], self.origins[end - 1] + 1


def squeeze(text: str) -> Squeezed:
    """Return ``text`` without its white space."""
    kept = [(index, char) for index, char in enumerate(text) if not char.isspace()]
    return Squeezed("".join(char for _, char in kept), tuple(index for index, _ in kept))
