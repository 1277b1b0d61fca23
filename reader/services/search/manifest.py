"""The manifest: which files are the index. Its rename is what commits a generation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.search.durable import checksum, replace_file
from reader.services.search.errors import IndexUnusable
from reader.services.search.layout import Versions, current_versions

MANIFEST_NAME = "manifest.json"
TOC_SUFFIX = ".toc"


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file's size in bytes and CRC-32."""

    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """One generation.

    ``folder`` is the folder in the index folder that holds ``files``. ``toc`` is Whoosh's own
    generation, ``text`` the file of the texts, of which ``dead_bytes`` belong to no post.
    """

    generation: int
    versions: Versions
    folder: str
    toc: int
    text: str
    dead_bytes: int
    documents: int
    files: Mapping[str, FileMark]


def read_manifest(folder: Path) -> Manifest | None:
    """Return the committed generation, or None where there is no index.

    Raises:
        IndexUnusable: The manifest is damaged, or written for another version.
    """
    try:
        content = json.loads((folder / MANIFEST_NAME).read_bytes())
        versions = Versions(**content["versions"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IndexUnusable(say("its manifest is damaged ({why})", why=error)) from error
    if versions != current_versions():
        raise IndexUnusable(say("it was written by another version"))
    return _parse(content, versions)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Commit ``manifest``, whose files must be on the disk already."""
    replace_file(folder / MANIFEST_NAME, json.dumps(asdict(manifest), indent=1).encode())


def check_files(folder: Path, manifest: Manifest) -> None:
    """Compare each file's size with the manifest's: cheap, and finds what was cut short.

    Whoosh's table of contents is read whole as well, before anyone loads the pickle in it.

    Raises:
        IndexUnusable: A file is missing, or has another size or contents than it had.
    """
    for name, mark in manifest.files.items():
        path = folder / manifest.folder / name
        try:
            size = path.stat().st_size
        except OSError as error:
            raise IndexUnusable(
                say("{name} cannot be read ({why})", name=name, why=explain_os_error(error))
            ) from error
        # A crashed update leaves a tail in the text file, which the next one cuts off.
        if size < mark.size or (size > mark.size and name != manifest.text):
            raise IndexUnusable(
                say(
                    "{name} has {size} bytes in place of {wanted}",
                    name=name,
                    size=size,
                    wanted=mark.size,
                )
            )
        if name.endswith(TOC_SUFFIX):
            check_contents(path, mark)


def check_contents(path: Path, mark: FileMark) -> None:
    """Compare a file's contents with its checksum.

    Raises:
        IndexUnusable: They differ.
    """
    if checksum(path, mark.size) != mark.crc:
        raise IndexUnusable(say("{name} is damaged", name=path.name))


def _parse(content: dict[str, Any], versions: Versions) -> Manifest:
    try:
        files = {name: FileMark(**mark) for name, mark in content.pop("files").items()}
        return Manifest(**(content | {"versions": versions}), files=files)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise IndexUnusable(say("its manifest is damaged ({why})", why=error)) from error
