"""Where Yandu keeps its files: the platform's folders, or one folder for all."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say

_APP = "yandu"
HOME_VARIABLE = "YANDU_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The three folders: ``data`` is precious, ``cache`` may be deleted, ``config`` is edited."""

    data: Path
    cache: Path
    config: Path

    @property
    def user_database(self) -> Path:
        """Drafts, submissions, reading state: precious."""
        return self.data / "user.sqlite3"

    @property
    def catalogue(self) -> Path:
        """What a scan found."""
        return self.cache / "catalogue.sqlite3"

    @property
    def index(self) -> Path:
        """The full-text index."""
        return self.cache / "index"

    @property
    def problem_titles(self) -> Path:
        """What pages show of the problems, kept from the packs."""
        return self.cache / "problem-titles.json"

    @property
    def judge(self) -> Path:
        """Generated cases and expected answers."""
        return self.cache / "judge"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def user_style(self) -> Path:
        """The user's own style sheet for pages."""
        return self.config / "user.css"

    @property
    def glossary(self) -> Path:
        """The user's own synonyms."""
        return self.config / "glossary.tsv"

    @property
    def log(self) -> Path:
        """The log file; older ones stand beside it with a number."""
        return self.cache / "log" / "yandu.log"

    def make(self) -> None:
        """Make the folders, readable by their owner alone.

        Raises:
            UserError: One cannot be made.
        """
        for folder in (self.data, self.cache, self.config):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise UserError(
                    say("this folder cannot be made: {why}", why=explain_os_error(error)),
                    path=str(folder),
                    advice=say(
                        "Free the place, or name another folder with --home or {variable}",
                        variable=HOME_VARIABLE,
                    ),
                ) from error


def find_paths(home: Path | None = None) -> Paths:
    """Return the folders: those below ``home``, else below ``YANDU_HOME``, else the platform's.

    Raises:
        UserError: ``home`` begins with the name of a user whom this machine does not have.
    """
    if home is None and os.environ.get(HOME_VARIABLE):
        home = Path(os.environ[HOME_VARIABLE])
    if home is not None:
        root = _expand(home).absolute()
        return Paths(root / "data", root / "cache", root / "config")
    import platformdirs  # noqa: PLC0415 - not needed where one folder holds all

    folders = platformdirs.PlatformDirs(_APP, appauthor=False)
    return Paths(
        Path(folders.user_data_dir), Path(folders.user_cache_dir), Path(folders.user_config_dir)
    )


def _expand(home: Path) -> Path:
    try:
        return home.expanduser()
    except RuntimeError as error:
        advice = say(
            "Name a folder by its whole path with --home or {variable}",
            variable=HOME_VARIABLE,
        )
        raise UserError(
            say("there is no such user, or no home folder"), path=str(home), advice=advice
        ) from error
