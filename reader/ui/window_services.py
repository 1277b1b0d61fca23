"""What the main window works with, opened when it is first asked for."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.services.paths import Paths
from reader.services.progress import ProgressStore
from reader.services.settings import Settings

if TYPE_CHECKING:
    from reader.core.errors import Finding
    from reader.services.catalogue import Catalogue
    from reader.services.libraries import Library
    from reader.services.packs import Pack
    from reader.services.practice import Practice
    from reader.services.problem_titles import ProblemTitles
    from reader.services.search_service import SearchService


class WindowServices:
    """The services of one window. Any thread may ask; `close` gives everything back.

    Only the user's own data is opened at once: it may refuse, and the window's layout is in
    it. The others wait, for their modules are half of what a start would have to load.
    """

    def __init__(self, paths: Paths, settings: Settings) -> None:
        """Open the user's data.

        Raises:
            UserError: It cannot be opened.
        """
        self.paths = paths
        self.settings = settings
        self.progress = ProgressStore(paths.user_database)
        self._opening = threading.RLock()
        self._catalogue: Catalogue | None = None
        self._search: SearchService | None = None
        self._practice: Practice | None = None

    @cached_property
    def libraries(self) -> tuple[Library, ...]:
        """The libraries that were open when the window was made."""
        return libraries_of(self.settings)

    @property
    def catalogue(self) -> Catalogue:
        """What the last scan found.

        Raises:
            UserError: It cannot be opened.
        """
        with self._opening:
            if self._catalogue is None:
                from reader.services import catalogue  # noqa: PLC0415 - see the class

                with catalogue.catalogue_errors_as_advice(self.paths.catalogue):
                    self._catalogue = catalogue.Catalogue(self.paths.catalogue)
            return self._catalogue

    @property
    def search(self) -> SearchService:
        """The search."""
        with self._opening:
            if self._search is None:
                from reader.services.search_opening import open_search  # noqa: PLC0415 - see the class

                self._search = open_search(
                    self.paths,
                    self.catalogue,
                    recency=self.settings.recency,
                    problems=lambda: self.practice.problems,
                    progress=lambda: self.progress,
                )
            return self._search

    @property
    def practice(self) -> Practice:
        """The problems and the judge."""
        with self._opening:
            if self._practice is None:
                from reader.services.own_packs import open_packs  # noqa: PLC0415 - see the class
                from reader.services.practice import Practice  # noqa: PLC0415 - see the class

                packs = open_packs(self.settings.packs)
                self._practice = Practice(packs, None, self.paths.judge, self.progress)
            return self._practice

    def use_packs(self, folders: tuple[str, ...], packs: tuple[Pack, ...]) -> None:
        """Have the problems of ``packs`` at hand from now on; they are those of ``folders``."""
        with self._opening:
            self.settings = replace(self.settings, packs=folders)
            self.practice.packs = packs
            self.__dict__.pop("problem_titles", None)

    @cached_property
    def problem_titles(self) -> ProblemTitles:
        """The titles of the problems that name a note, without reading the packs."""
        from reader.services.problem_titles import ProblemTitles  # noqa: PLC0415 - see the class
        from reader.services.resources import problems_folder  # noqa: PLC0415 - see the class

        packs = (problems_folder(), *map(Path, self.settings.packs))
        return ProblemTitles(packs, self.paths.problem_titles, lambda: self.practice.problems)

    def findings(self) -> list[Finding]:
        """Return all that is wrong with notes, problems and the glossaries."""
        from reader.services.catalogue import catalogue_errors_as_advice  # noqa: PLC0415 - see the class
        from reader.services.glossary_files import open_glossary  # noqa: PLC0415 - see the class

        with catalogue_errors_as_advice(self.paths.catalogue):
            of_notes = self.catalogue.findings()
        glossary = open_glossary(self.paths.glossary).findings()
        return [*of_notes, *self.practice.findings, *glossary]

    def stop(self) -> None:
        """End what runs in the sandbox, so that no lane waits for it."""
        if self._practice is not None:
            self._practice.close()

    def close(self) -> None:
        """Close whatever was opened."""
        with self._opening:
            for service in (self._practice, self._search, self._catalogue, self.progress):
                if service is not None:
                    service.close()


def libraries_of(settings: Settings) -> tuple[Library, ...]:
    """Return the libraries that are open under ``settings``: the bundled one first."""
    from reader.services.libraries import open_libraries  # noqa: PLC0415 - see the class
    from reader.services.resources import posts_folder  # noqa: PLC0415 - see the class

    return open_libraries((posts_folder(), *map(Path, settings.libraries)), settings.kinds)
