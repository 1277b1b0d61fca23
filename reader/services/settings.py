"""The settings file: typed, documented, and strict, so that a slip of the pen is not ignored."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from reader.core.errors import UserError
from reader.services.atomic_file import write_atomically

_WORDS: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark", "sepia"),
    "language": ("system", "zh", "en"),
}
_RANGES: dict[str, tuple[float, float]] = {"zoom": (0.5, 3.0)}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen. Each field is one key of ``settings.toml``."""

    theme: str = "system"
    language: str = "system"
    zoom: float = 1.0
    libraries: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()

    def with_library(self, folder: Path) -> Settings:
        """Return the settings with ``folder`` among the libraries."""
        return replace(self, libraries=tuple(dict.fromkeys([*self.libraries, str(folder)])))

    def without_library(self, folder: str) -> Settings:
        """Return the settings without ``folder``."""
        return replace(self, libraries=tuple(x for x in self.libraries if x != folder))


_COMMENTS = {
    "theme": "Colours: system, light, dark or sepia.",
    "language": "Interface: system, zh or en.",
    "zoom": "Size of the page, from 0.5 to 3.",
    "libraries": "Folders of notes, read beside the bundled one. They are never written to.",
    "packs": "Folders of problems, read beside the bundled pack.",
}


def load_settings(path: Path) -> Settings:
    """Return the settings in ``path``, or the defaults where there is no such file.

    Raises:
        UserError: The file cannot be read, or a key or value in it is unknown.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"the settings cannot be read: {error}", path=str(path)) from error
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else None
        advice = "Mend the line, or delete the file to begin with the defaults"
        raise UserError(
            f"not valid TOML: {error}", path=str(path), line=line, advice=advice
        ) from error
    checked = {key: _checked(key, value, text, path) for key, value in values.items()}
    return Settings(**checked)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings``, each key with its comment, in one step that cannot be half done.

    Raises:
        UserError: The file cannot be written.
    """
    lines = ["# Yandu's settings. Every key may be left out.", ""]
    for field in fields(settings):
        value = getattr(settings, field.name)
        lines += [f"# {_COMMENTS[field.name]}", f"{field.name} = {_toml(value)}", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "\n".join(lines).encode())


def _checked(key: str, value: Any, text: str, path: Path) -> Any:
    problem = _problem(key, value)
    if problem:
        raise UserError(
            problem,
            path=str(path),
            line=_line_of(key, text),
            advice=f"Known keys: {', '.join(_COMMENTS)}"
            if key not in _COMMENTS
            else _COMMENTS[key],
        )
    return tuple(value) if isinstance(value, list) else value


def _problem(key: str, value: Any) -> str:
    if key not in _COMMENTS:
        return f"unknown key {key}"
    if key in _WORDS and value not in _WORDS[key]:
        return f"{key} = {value!r} is not one of {', '.join(_WORDS[key])}"
    if key in _RANGES and not _is_within(value, *_RANGES[key]):
        return f"{key} = {value!r} is not a number from {_RANGES[key][0]:g} to {_RANGES[key][1]:g}"
    is_list = isinstance(value, list) and all(isinstance(part, str) for part in value)
    if key in {"libraries", "packs"} and not is_list:
        return f"{key} is not a list of folders"
    return ""


def _is_within(value: Any, low: float, high: float) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and low <= value <= high


def _line_of(key: str, text: str) -> int | None:
    pattern = re.compile(rf"\s*[\"'\[]*{re.escape(key)}\b")
    numbered = enumerate(text.splitlines(), 1)
    return next((number for number, line in numbered if pattern.match(line)), None)


def _toml(value: object) -> str:
    # A JSON string of plain text is a TOML basic string.
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
