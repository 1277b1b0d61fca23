"""A value of somebody's file as a message shows it."""

from __future__ import annotations

_MOST = 80


def show_value(value: object) -> str:
    """Return ``value`` as Python writes it, cut after 80 characters."""
    try:
        text = repr(value)
    except ValueError:  # an integer of thousands of digits, written in hexadecimal
        return "…"
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
