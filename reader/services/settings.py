"""The settings file: typed, documented, and strict, so that a slip of the pen is not ignored."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from reader.core.dialect import LibraryKind
from reader.core.errors import UserError
from reader.services.atomic_file import make_folder, write_atomically

_WORDS: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark", "sepia"),
    "language": ("system", "zh", "en"),
}
_RANGES: dict[str, tuple[float, float]] = {"zoom": (0.5, 3.0), "recency": (0.0, 1.0)}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen. Each field is one key of ``settings.toml``."""

    theme: str = "system"
    language: str = "system"
    zoom: float = 1.0
    libraries: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    recency: float = 0.05
    library_kinds: tuple[tuple[str, str], ...] = ()

    def with_library(self, folder: Path) -> Settings:
        """Return the settings with ``folder`` among the libraries."""
        return replace(self, libraries=tuple(dict.fromkeys([*self.libraries, str(folder)])))

    def without_library(self, folder: str) -> Settings:
        """Return the settings without ``folder``."""
        return replace(self, libraries=tuple(x for x in self.libraries if x != folder))

    @property
    def kinds(self) -> dict[str, LibraryKind]:
        """What the user said of folders that were taken for another kind."""
        return {folder: LibraryKind(kind) for folder, kind in self.library_kinds}

    def with_kind(self, folder: str, kind: LibraryKind | None) -> Settings:
        """Return the settings with ``folder`` taken for ``kind``; None leaves it to its files."""
        others = tuple(pair for pair in self.library_kinds if pair[0] != folder)
        own = () if kind is None else ((folder, kind.value),)
        return replace(self, library_kinds=(*others, *own))


_COMMENTS = {
    "theme": "Colours: system, light, dark or sepia.",
    "language": "Interface: system, zh or en.",
    "zoom": "Size of the page, from 0.5 to 3.",
    "libraries": "Folders of notes, read beside the bundled one. They are never written to.",
    "packs": "Folders of problems, read beside the bundled pack.",
    "recency": "Share of its score that the newest note gains in a search, from 0 to 1; "
    "half of it a year before.",
    "library_kinds": "What a folder is, where its own files do not tell rightly: a table of "
    f"folders, each with {', '.join(LibraryKind)}.",
}


def load_settings(path: Path) -> Settings:
    """Return the settings in ``path``, or the defaults where there is no such file.

    Raises:
        UserError: The file cannot be read, or a key or value in it is unknown.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        what = f"the settings cannot be read: {error.strerror}"
        raise UserError(what, path=str(path), advice="Mend its permissions") from error
    text = _decode(content, path)
    checked = {key: _checked(key, value, text, path) for key, value in _parse(text, path).items()}
    return Settings(**checked)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings``, each key with its comment, in one step that cannot be half done.

    Raises:
        UserError: The file cannot be written, or a folder's name is not UTF-8.
    """
    lines = ["# Yandu's settings. Every key may be left out.", ""]
    for field in fields(settings):
        value = getattr(settings, field.name)
        value = dict(value) if field.name == "library_kinds" else value
        lines += [f"# {_COMMENTS[field.name]}", f"{field.name} = {_toml(value)}", ""]
    try:
        content = "\n".join(lines).encode()
    except UnicodeEncodeError as error:
        what = "the settings cannot name a folder whose name is not UTF-8"
        raise UserError(what, path=str(path), advice="Rename the folder") from error
    make_folder(path.parent)
    write_atomically(path, content)


def _decode(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError(
            "not UTF-8", path=str(path), line=line, advice="Save the file as UTF-8"
        ) from error


def _parse(text: str, path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - not where there is no file yet, as at a first start

    try:
        return tomllib.loads(text)
    # The last two: a number of thousands of digits, and brackets nested as deep.
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        advice = "Mend the line, or delete the file to begin with the defaults"
        line = _error_line(str(error), text)
        raise UserError(
            f"not valid TOML: {error}", path=str(path), line=line, advice=advice
        ) from error


def _error_line(message: str, text: str) -> int | None:
    found = re.search(r"line (\d+)", message)
    if found:
        return int(found[1])
    return max(1, len(text.splitlines())) if "end of document" in message else None


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
    if isinstance(value, dict):
        return tuple(value.items())
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
    return _wrong_kind(value) if key == "library_kinds" else ""


def _wrong_kind(value: Any) -> str:
    if not isinstance(value, dict):
        return "library_kinds is not a table of folders and kinds"
    known = ", ".join(LibraryKind)
    wrong = [folder for folder, kind in value.items() if kind not in list(LibraryKind)]
    return f"library_kinds: {wrong[0]} = {value[wrong[0]]!r} is not one of {known}" if wrong else ""


def _is_within(value: Any, low: float, high: float) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and low <= value <= high


def _line_of(key: str, text: str) -> int | None:
    pattern = re.compile(rf"\s*[\"'\[]*{re.escape(key)}\b")
    numbered = enumerate(text.splitlines(), 1)
    return next((number for number, line in numbered if pattern.match(line)), None)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{_toml(key)} = {_toml(one)}" for key, one in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    if not isinstance(value, str):
        return str(value)
    # A JSON string is a TOML basic string, but for the delete character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
