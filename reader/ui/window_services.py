"""What the main window works with."""

from __future__ import annotations

from dataclasses import dataclass

from reader.services.catalogue import Catalogue
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.practice import Practice
from reader.services.progress import ProgressStore
from reader.services.search_service import SearchService


@dataclass(frozen=True, slots=True)
class WindowServices:
    """The services of one window; made by the composition root, which closes the stores too."""

    paths: Paths
    progress: ProgressStore
    catalogue: Catalogue
    search: SearchService
    practice: Practice
    libraries: tuple[Library, ...]
