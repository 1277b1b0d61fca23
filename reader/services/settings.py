"""The settings file: typed, documented, and strict, so that a slip of the pen is not ignored."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from reader.core.dialect import LibraryKind
from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.atomic_file import make_folder, write_atomically
from reader.services.setting import (
    comment_of,
    fault_of,
    folders,
    keys_by_command,
    number,
    one_of,
    setting,
    switch,
    words_by_folder,
)
from reader.services.typography import wrong_typography

THEMES = ("system", "light", "dark", "sepia", "contrast-light", "contrast-dark")
LANGUAGES = ("system", "zh", "en")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen. Each field is one key of ``settings.toml``; a table is pairs."""

    theme: str = setting(
        "system", say("Colours: one of {known}.", known=", ".join(THEMES)), one_of(*THEMES)
    )
    language: str = setting("system", say("Interface: system, zh or en."), one_of(*LANGUAGES))
    zoom: float = setting(1.0, say("Size of the page, from 0.5 to 3."), number(0.5, 3.0))
    libraries: tuple[str, ...] = setting(
        (),
        say("Folders of notes, read beside the bundled one. They are never written to."),
        folders,
    )
    packs: tuple[str, ...] = setting(
        (), say("Folders of problems, read beside the bundled pack."), folders
    )
    recency: float = setting(
        0.05,
        say(
            "Share of its score that the newest note gains in a search, from 0 to 1; "
            "half of it a year before."
        ),
        number(0.0, 1.0),
    )
    library_kinds: tuple[tuple[str, str], ...] = setting(
        (),
        say(
            "What a folder is, where its own files do not tell rightly: a table of "
            "folders, each with {known}.",
            known=", ".join(LibraryKind),
        ),
        words_by_folder(*LibraryKind),
    )
    shortcuts: tuple[tuple[str, tuple[str, ...]], ...] = setting(
        (),
        say(
            'Keys of commands where they are not the usual ones: a table like { "go.home" = '
            '["Alt+Home"] }; an empty list takes the keys away. The settings page names the '
            "commands."
        ),
        keys_by_command,
    )
    typography: tuple[tuple[str, tuple[tuple[str, str | float], ...]], ...] = setting(
        (),
        say(
            'The type of notes: a table of folders, and of "default" for all others, each with '
            'any of font ("sans" or "serif"), size (pixels), measure and leading (ems).'
        ),
        wrong_typography,
    )
    vim_keys: bool = setting(
        False,  # noqa: FBT003 - the default
        say("Keys of Vim in the editor of programs: true or false."),
        switch,
    )

    def with_library(self, folder: Path) -> Settings:
        """Return the settings with ``folder`` among the libraries."""
        return replace(self, libraries=tuple(dict.fromkeys([*self.libraries, str(folder)])))

    def without_library(self, folder: str) -> Settings:
        """Return the settings without ``folder``."""
        return replace(self, libraries=tuple(x for x in self.libraries if x != folder))

    def with_pack(self, folder: Path) -> Settings:
        """Return the settings with ``folder`` among the packs."""
        return replace(self, packs=tuple(dict.fromkeys([*self.packs, str(folder)])))

    def without_pack(self, folder: str) -> Settings:
        """Return the settings without the pack in ``folder``."""
        return replace(self, packs=tuple(x for x in self.packs if x != folder))

    def with_keys(self, command: str, keys: tuple[str, ...] | None) -> Settings:
        """Return the settings with ``keys`` for ``command``; None leaves it its usual ones."""
        others = tuple(pair for pair in self.shortcuts if pair[0] != command)
        own = () if keys is None else ((command, keys),)
        return replace(self, shortcuts=(*others, *own))

    @property
    def kinds(self) -> dict[str, LibraryKind]:
        """What the user said of folders that were taken for another kind."""
        return {folder: LibraryKind(kind) for folder, kind in self.library_kinds}

    def with_kind(self, folder: str, kind: LibraryKind | None) -> Settings:
        """Return the settings with ``folder`` taken for ``kind``; None leaves it to its files."""
        others = tuple(pair for pair in self.library_kinds if pair[0] != folder)
        own = () if kind is None else ((folder, kind.value),)
        return replace(self, library_kinds=(*others, *own))


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
        what = say("the settings cannot be read: {why}", why=explain_os_error(error))
        raise UserError(what, path=str(path), advice=say("Mend its permissions")) from error
    text = _decode(content, path)
    checked = {key: _checked(key, value, text, path) for key, value in _parse(text, path).items()}
    return Settings(**checked)


def load_sound_settings(path: Path) -> Settings:
    """Return as much of the settings as can be read, for telling why all of them cannot.

    A key whose value is not sound has its default, and so has every key where the file cannot
    be read at all.
    """
    try:
        values = _parse(_decode(path.read_bytes(), path), path)
    except (OSError, UserError):
        return Settings()
    sound = {key: value for key, value in values.items() if key in _KEYS}
    return Settings(
        **{key: _frozen(one) for key, one in sound.items() if not fault_of(_KEYS[key], one)}
    )


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings``, each key with its comment, in one step that cannot be half done.

    Raises:
        UserError: The file cannot be written, or a folder's name is not UTF-8.
    """
    lines = ["# Yandu's settings. Every key may be left out.", ""]
    for key in fields(settings):
        value = _thawed(getattr(settings, key.name), str(key.type))
        lines += [f"# {comment_of(key)}", f"{key.name} = {_toml(value)}", ""]
    try:
        content = "\n".join(lines).encode()
    except UnicodeEncodeError as error:
        what = say("the settings cannot name a folder whose name is not UTF-8")
        raise UserError(what, path=str(path), advice=say("Rename the folder")) from error
    make_folder(path.parent)
    write_atomically(path, content)


def line_of(key: str, path: Path) -> int | None:
    """Return the line of the settings file that begins with ``key``; None where there is none."""
    try:
        return _line_of(key, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


_KEYS = {key.name: key for key in fields(Settings)}
_TABLE = "tuple[tuple[str, "


def _decode(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError(
            say("not UTF-8"), path=str(path), line=line, advice=say("Save the file as UTF-8")
        ) from error


def _parse(text: str, path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - not where there is no file yet, as at a first start

    try:
        return tomllib.loads(text)
    # The last two: a number of thousands of digits, and brackets nested as deep.
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        from reader.core.engine_words.toml_reasons import explain_toml  # noqa: PLC0415 - seldom

        advice = say("Mend the line, or delete the file to begin with the defaults")
        line = _error_line(str(error), text)
        why = explain_toml(str(error))
        raise UserError(
            say("not valid TOML: {why}", why=why), path=str(path), line=line, advice=advice
        ) from error


def _error_line(message: str, text: str) -> int | None:
    found = re.search(r"line (\d+)", message)
    if found:
        return int(found[1])
    return max(1, len(text.splitlines())) if "end of document" in message else None


def _checked(key: str, value: Any, text: str, path: Path) -> Any:
    if key not in _KEYS:
        problem: str = say("unknown key {key}", key=key)
        advice: str = say("Known keys: {known}", known=", ".join(_KEYS))
    else:
        problem, advice = fault_of(_KEYS[key], value), comment_of(_KEYS[key])
    if problem:
        raise UserError(problem, path=str(path), line=_line_of(key, text), advice=advice)
    return _frozen(value)


def _frozen(value: Any) -> Any:
    """Return a value of TOML with pairs in place of tables, and nothing that can be changed."""
    if isinstance(value, dict):
        return tuple((key, _frozen(one)) for key, one in value.items())
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value


def _thawed(value: Any, kind: str) -> Any:
    """Return a value with tables in place of pairs, as its type ``kind`` says."""
    if not kind.startswith(_TABLE):
        return value
    return {key: _thawed(one, kind.removeprefix(_TABLE)) for key, one in value}


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
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    # A JSON string is a TOML basic string, but for the delete character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
